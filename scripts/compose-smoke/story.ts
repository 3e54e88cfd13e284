import assert from "node:assert/strict";
import type { LiveMeetup, LiveSnapshot } from "@pintpoint/client";
import { createDevice, createHttpClient, createLiveMeetup, memoryStorage } from "@pintpoint/client";
import type { Api, Stack } from "./stack.ts";
import { sumOf } from "./sum-of.ts";
import { until } from "./until.ts";
import { Voter } from "./voter.ts";

type Tell = (line: string) => void;

/** What a cluster must be able to do, from outside, through HAProxy; throws at the first thing that it cannot. */
export async function runStory(stack: Stack, tell: Tell): Promise<void> {
  const baseUrl = await stack.baseUrl();
  const page = await fetch(`${baseUrl}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<div id="root"/);
  tell(`web    the page is on ${baseUrl}`);

  const { meetupId, voter } = await aMeetup(baseUrl);
  const live = createLiveMeetup({ meetupId, baseUrl, device: createDevice(memoryStorage()) });
  try {
    await seen(live, "the watcher is live", ({ status }) => status === "live");
    await seesTheOthersVotes(stack, { meetupId, voter, live }, tell);
  } finally {
    live.close();
  }
}

interface Scene {
  meetupId: string;
  voter: Voter;
  live: LiveMeetup;
}

async function aMeetup(baseUrl: string): Promise<Omit<Scene, "live">> {
  const http = createHttpClient({ baseUrl });
  const { meetup, participant, participantToken } = await http.createMeetup({
    body: {
      title: "Smoke",
      timeZone: "Europe/Berlin",
      slots: [{ date: "2099-12-04" }],
      venues: [],
      organiser: { name: "Ada" },
    },
  });
  const [optionId] = Object.keys(meetup.slots);
  assert(participant !== undefined && participantToken !== undefined && optionId !== undefined);
  const { id: meetupId } = meetup;
  return {
    meetupId,
    voter: new Voter({ baseUrl, meetupId, participantId: participant.id, token: participantToken, optionId }),
  };
}

async function seesTheOthersVotes(stack: Stack, { meetupId, voter, live }: Scene, tell: Tell): Promise<void> {
  const holder = await holderOf(stack);
  const other: Api = holder === "api-1" ? "api-2" : "api-1";
  tell(`socket the watcher hangs on ${holder}`);

  const before = await votesOn(stack, other);
  let voted = before;
  for (let round = 0; voted === before && round < 10; round++) {
    for (let vote = 0; vote < 4; vote++) await voter.vote();
    voted = await votesOn(stack, other);
  }
  assert(voted > before, `HAProxy sent none of ${voter.acknowledged.length} votes to ${other}`);
  await caughtUp(live, voter);
  for (const api of [holder, other]) {
    const { meetup } = JSON.parse(await stack.ask(api, `/api/v1/meetups/${meetupId}`));
    assert.equal(meetup.version, voter.last?.version, `${api} answers with an older state`);
  }
  tell(
    `vote   ${voted - before} of ${voter.acknowledged.length} votes were written by ${other}, and pushed by ${holder}`,
  );

  await voter.voteDuring(async () => {
    await stack.stop(holder);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  });
  await caughtUp(live, voter);
  assertOnceEach(voter);
  tell(
    `stop   ${holder} stopped: ${other} has the watcher, and all ${voter.acknowledged.length} votes are stored once`,
  );
  tell(`       tried again meanwhile: ${voter.setbacks.length === 0 ? "nothing" : voter.setbacks.join(", ")}`);

  await voter.voteDuring(() => stack.start(holder));
  await until(`${holder} takes votes again`, async () => {
    await voter.vote();
    return (await votesOn(stack, holder)) > 0;
  });
  await caughtUp(live, voter);
  assertOnceEach(voter);
  tell(`start  ${holder} started: HAProxy gives it votes again`);
}

/** The api on which the only socket is. */
async function holderOf(stack: Stack): Promise<Api> {
  for (const api of ["api-1", "api-2"] as const) {
    if (sumOf("pintpoint_sockets", await stack.ask(api, "/metrics")) > 0) return api;
  }
  throw new Error("no api counts the watcher's socket");
}

async function votesOn(stack: Stack, api: Api): Promise<number> {
  return sumOf("pintpoint_commit_commands_sum", await stack.ask(api, "/metrics"));
}

/** The watcher was pushed the last acknowledged vote. */
async function caughtUp(live: LiveMeetup, voter: Voter): Promise<void> {
  const version = voter.last?.version ?? 0;
  await seen(live, `version ${version}, live`, (now) => now.status === "live" && now.version >= version);
  const answers = Object.values(live.getSnapshot().meetup?.votes ?? {}).flatMap((votes) => Object.values(votes));
  assert.deepEqual(answers, [voter.last?.answer]);
}

/** MS2, MS7: one person alone votes, so each vote has the version after the one before. */
function assertOnceEach({ acknowledged: [first, ...more] }: Voter): void {
  assert.deepEqual(
    more.map(({ version }) => version),
    more.map((_, index) => (first?.version ?? 0) + index + 1),
  );
}

function seen(live: LiveMeetup, what: string, holds: (snapshot: LiveSnapshot) => boolean): Promise<void> {
  return until(what, () => holds(live.getSnapshot()));
}
