import assert from "node:assert/strict";
import { sumOfMetric } from "../../cluster/src/sum-of-metric.ts";
import { waitUntil } from "../../cluster/src/wait-until.ts";
import { SMOKE_WAIT_MS, SmokeMeetup } from "./smoke-meetup.ts";
import type { Api, Stack } from "./stack.ts";

type Log = (line: string) => void;

/**
 * In milliseconds; far longer than a push takes, and short of the 15 s after which a node would find out by itself (RT2)
 * what nobody told it.
 */
const PUSH_WITHIN_MS = 4_000;

/** What a cluster must be able to do, from outside, through HAProxy; throws at the first thing that it cannot. */
export async function runSmokeChecks(stack: Stack, log: Log): Promise<void> {
  const baseUrl = await stack.baseUrl();
  const page = await fetch(`${baseUrl}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<div id="root"/);
  log(`web    the page is on ${baseUrl}`);

  const meetup = await SmokeMeetup.open(baseUrl);
  try {
    const holder = await socketNodeOf(stack);
    const other = holder === "api-1" ? "api-2" : "api-1";
    log(`socket the watcher hangs on ${holder}`);
    await pushesVotesOf(stack, meetup, { holder, other }, log);
    await losesNothingWithout(stack, meetup, holder, log);
    await givesWorkTo(stack, meetup, holder, log);
  } finally {
    meetup.live.close();
  }
}

/** Votes that `other` has written are seen by the watcher, who hangs on `holder`; then both answer with the same state. */
async function pushesVotesOf(
  stack: Stack,
  meetup: SmokeMeetup,
  { holder, other }: { holder: Api; other: Api },
  log: Log,
): Promise<void> {
  const before = await votesOn(stack, other);
  let [written, slowest] = [0, 0];
  for (let round = 0; written < 4 && round < 10; round++) {
    for (let vote = 0; vote < 4; vote++) {
      await meetup.voter.vote();
      slowest = Math.max(slowest, await meetup.untilCaughtUp(PUSH_WITHIN_MS));
    }
    written = (await votesOn(stack, other)) - before;
  }
  const all = meetup.voter.acknowledged.length;
  assert(written >= 4, `HAProxy sent ${written} of ${all} votes to ${other}`);
  for (const api of [holder, other]) {
    const { meetup: answered } = JSON.parse(await stack.ask(api, `/api/v1/meetups/${meetup.meetupId}`));
    assert.equal(answered.version, meetup.voter.last?.version, `${api} answers with an older state`);
  }
  log(`vote   ${other} wrote ${written} of ${all} votes, and ${holder} pushed them all, the slowest in ${slowest} ms`);
}

async function losesNothingWithout(stack: Stack, meetup: SmokeMeetup, api: Api, log: Log): Promise<void> {
  const { acknowledged, failures } = meetup.voter;
  await meetup.voter.voteDuring(async () => {
    await stack.stop(api);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  });
  await meetup.untilCaughtUp();
  meetup.assertEachVoteOnce();
  log(`stop   ${api} is away, the watcher is back, all ${acknowledged.length} votes are stored once`);
  log(`       sent a second time meanwhile: ${failures.length === 0 ? "nothing" : failures.join(", ")}`);
}

async function givesWorkTo(stack: Stack, meetup: SmokeMeetup, api: Api, log: Log): Promise<void> {
  await meetup.voter.voteDuring(() => stack.start(api));
  await waitUntil(
    async () => {
      await meetup.voter.vote();
      return (await votesOn(stack, api)) > 0;
    },
    { what: `${api} writes votes again`, withinMs: SMOKE_WAIT_MS },
  );
  await meetup.untilCaughtUp();
  meetup.assertEachVoteOnce();
  log(`start  ${api} is back, and HAProxy gives it votes`);
}

/** The api on which the only socket is. */
async function socketNodeOf(stack: Stack): Promise<Api> {
  for (const api of ["api-1", "api-2"] as const) {
    if (sumOfMetric("pintpoint_sockets", await stack.ask(api, "/metrics")) > 0) return api;
  }
  throw new Error("no api counts the watcher's socket");
}

/** Of all commands that this api has committed. */
async function votesOn(stack: Stack, api: Api): Promise<number> {
  return sumOfMetric("pintpoint_commit_commands_sum", await stack.ask(api, "/metrics"));
}
