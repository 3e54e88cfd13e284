import { createHttpClient } from "@pintpoint/client";
import { seededRandom } from "@pintpoint/port-suites";
import { io } from "socket.io-client";
import { expect, it } from "vitest";
import { checkHistory } from "./history/check-history.ts";
import { Recorder } from "./history/recorder.ts";
import { ContinuousVoter } from "./process/continuous-voter.ts";
import type { Product } from "./process/product.ts";
import { dataDirectory, integrity, startProduct } from "./process/product.ts";

const random = seededRandom(12);

/** A meetup with three times; its six voters begin as soon as they are given an origin. */
async function createVoters({ origin }: Product) {
  const http = createHttpClient({ baseUrl: origin });
  const slots = [{ date: "2026-12-04" }, { date: "2026-12-05" }, { date: "2026-12-06" }];
  const { meetup } = await http.createMeetup({ body: { title: "Beer", timeZone: "Europe/London", slots, venues: [] } });
  const people: { id: string; token: string }[] = [];
  for (let n = 0; n < 6; n++) {
    const { participant, token } = await http.join({ id: meetup.id, body: { name: `Voter ${n}` } });
    people.push({ id: participant.id, token });
  }
  const { meetup: first } = await http.readMeetup({ id: meetup.id });
  const recorder = new Recorder(first);
  const voters = people.map(
    (person, n) => new ContinuousVoter(recorder, person, n % 2 === 0 ? "http" : "socket", random),
  );
  return { recorder, voters };
}

/** Lets all vote, and ends the process after so many acknowledgements. */
async function voteUntilItEnds(
  product: Product,
  voters: readonly ContinuousVoter[],
  { after, signal }: { after: number; signal: "SIGTERM" | "SIGKILL" },
): Promise<{ code: number | null; acknowledgements: number }> {
  let acknowledgements = 0;
  let ended: Promise<number | null> | null = null;
  const acknowledged = () => {
    acknowledgements += 1;
    if (acknowledgements >= after) ended ??= product.end(signal);
  };
  await Promise.all(voters.map((voter) => voter.vote(product.origin, acknowledged)));
  return { code: await (ended ?? product.end(signal)), acknowledgements };
}

/** A voter without an acknowledgement sends the vote again; then everything that was promised must be there. */
async function findWrongs(
  { origin }: Product,
  recorder: Recorder,
  voters: readonly ContinuousVoter[],
): Promise<string[]> {
  await Promise.all(voters.map((voter) => voter.finish(origin)));
  const http = createHttpClient({ baseUrl: origin });
  const { id } = recorder.history.first;
  const last = await recorder.read("afterwards", async () => (await http.readMeetup({ id })).meetup);
  return checkHistory(recorder.history, last);
}

it("[MS6] [MS7] [FA20] killed with -9 again and again while people vote: nothing acknowledged is lost, nothing happens twice", async () => {
  const directory = dataDirectory();
  let product = await startProduct(directory);
  const { recorder, voters } = await createVoters(product);
  let acknowledgements = 0;
  for (let round = 0; round < 4; round++) {
    const after = 1 + Math.floor(random() * 150);
    acknowledgements += (await voteUntilItEnds(product, voters, { after, signal: "SIGKILL" })).acknowledgements;
    expect(integrity(directory)).toBe("ok");
    product = await startProduct(directory);
    const http = createHttpClient({ baseUrl: product.origin });
    const { id } = recorder.history.first;
    await recorder.read(`after round ${round}`, async () => (await http.readMeetup({ id })).meetup);
  }
  expect(await findWrongs(product, recorder, voters)).toEqual([]);
  expect(acknowledgements).toBeGreaterThan(50);
  // At least one vote was cut off in the middle, or the test has shown nothing of retries.
  expect(recorder.history.mutations.map(({ outcome }) => outcome.kind)).toContain("unsure");
});

it("[RT10] SIGTERM while people vote: exit 0, nothing acknowledged is lost, and who watched comes back by themselves", async () => {
  const directory = dataDirectory();
  const first = await startProduct(directory);
  const { recorder, voters } = await createVoters(first);
  const options = { transports: ["websocket"], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 300 };
  const watchers = Array.from({ length: 10 }, () => io(first.origin, options));
  const connections = new Map(watchers.map((watcher) => [watcher, 0]));
  const reasons: string[] = [];
  for (const watcher of watchers) {
    watcher.on("connect", () => connections.set(watcher, (connections.get(watcher) ?? 0) + 1));
    watcher.on("disconnect", (reason) => reasons.push(reason));
  }
  const all = async (times: number): Promise<void> => {
    while (watchers.some((watcher) => (connections.get(watcher) ?? 0) < times)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await all(1);
  expect((await voteUntilItEnds(first, voters, { after: 60, signal: "SIGTERM" })).code).toBe(0);
  expect(reasons).toEqual(watchers.map(() => "transport close"));

  const second = await startProduct(directory, new URL(first.origin).port);
  await all(2);
  for (const watcher of watchers) watcher.disconnect();
  expect(await findWrongs(second, recorder, voters)).toEqual([]);
});
