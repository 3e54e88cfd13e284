import assert from "node:assert/strict";
import { SmokeMeetup } from "./smoke-meetup.ts";
import type { Api, Stack } from "./stack.ts";
import { sumOfMetric } from "./sum-of.ts";
import { waitUntil } from "./until.ts";

type Log = (line: string) => void;

/**
 * In milliseconds; far longer than a push takes, and short of the 15 s after which a node would find out by itself (RT2)
 * what nobody told it.
 */
const PUSH_WITHIN_MS = 4_000;

/** What a cluster must be able to do, from outside, through HAProxy; throws at the first thing that it cannot. */
export async function runSmokeChecks(stack: Stack, tell: Log): Promise<void> {
  const baseUrl = await stack.baseUrl();
  const page = await fetch(`${baseUrl}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<div id="root"/);
  tell(`web    the page is on ${baseUrl}`);

  const scene = await SmokeMeetup.open(baseUrl);
  try {
    const holder = await socketNodeOf(stack);
    const other = holder === "api-1" ? "api-2" : "api-1";
    tell(`socket the watcher hangs on ${holder}`);
    await pushesVotesOf(stack, scene, { holder, other }, tell);
    await losesNothingWithout(stack, scene, holder, tell);
    await givesWorkTo(stack, scene, holder, tell);
  } finally {
    scene.live.close();
  }
}

/** Votes that `other` has written are seen by the watcher, who hangs on `holder`; then both answer with the same state. */
async function pushesVotesOf(
  stack: Stack,
  scene: SmokeMeetup,
  { holder, other }: { holder: Api; other: Api },
  tell: Log,
): Promise<void> {
  const before = await votesOn(stack, other);
  let [written, slowest] = [0, 0];
  for (let round = 0; written < 4 && round < 10; round++) {
    for (let vote = 0; vote < 4; vote++) {
      await scene.voter.vote();
      slowest = Math.max(slowest, await scene.untilCaughtUp(PUSH_WITHIN_MS));
    }
    written = (await votesOn(stack, other)) - before;
  }
  const all = scene.voter.acknowledged.length;
  assert(written >= 4, `HAProxy sent ${written} of ${all} votes to ${other}`);
  for (const api of [holder, other]) {
    const { meetup } = JSON.parse(await stack.ask(api, `/api/v1/meetups/${scene.meetupId}`));
    assert.equal(meetup.version, scene.voter.last?.version, `${api} answers with an older state`);
  }
  tell(`vote   ${other} wrote ${written} of ${all} votes, and ${holder} pushed them all, the slowest in ${slowest} ms`);
}

async function losesNothingWithout(stack: Stack, scene: SmokeMeetup, api: Api, tell: Log): Promise<void> {
  const { acknowledged, failures: setbacks } = scene.voter;
  await scene.voter.voteDuring(async () => {
    await stack.stop(api);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  });
  await scene.untilCaughtUp();
  scene.assertEachVoteOnce();
  tell(`stop   ${api} is away, the watcher is back, all ${acknowledged.length} votes are stored once`);
  tell(`       sent a second time meanwhile: ${setbacks.length === 0 ? "nothing" : setbacks.join(", ")}`);
}

async function givesWorkTo(stack: Stack, scene: SmokeMeetup, api: Api, tell: Log): Promise<void> {
  await scene.voter.voteDuring(() => stack.start(api));
  await waitUntil(`${api} writes votes again`, async () => {
    await scene.voter.vote();
    return (await votesOn(stack, api)) > 0;
  });
  await scene.untilCaughtUp();
  scene.assertEachVoteOnce();
  tell(`start  ${api} is back, and HAProxy gives it votes`);
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
