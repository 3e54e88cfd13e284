import { setTimeout as pause } from "node:timers/promises";
import { createHttpClient } from "@pintpoint/client";
import { expect, it, vi } from "vitest";
import { metric } from "./faults/metric.ts";
import { useTestCluster } from "./faults/test-cluster.ts";
import type { VoterGroup } from "./faults/voter-group.ts";
import { createVoterGroup } from "./faults/voter-group.ts";
import { beginVoting } from "./faults/voting.ts";
import { watchAt } from "./faults/watching.ts";
import { checkHistory } from "./history/check-history.ts";

/** In milliseconds: this machine may have something else to do, too. */
vi.setConfig({ testTimeout: 150_000 });

const cluster = useTestCluster();
const answers = ["yes", "maybe", "no"] as const;

/** Votes of somebody who asks one node after the other, written down like all others. */
function voterOf({ id, people: [person], recorder }: VoterGroup) {
  const [slot = ""] = Object.keys(recorder.history.first.slots);
  const { id: pid = "", token = "" } = person ?? {};
  let turn = 0;
  /** Its version. */
  return async (origin: string): Promise<number> => {
    turn += 1;
    const key = `vote-number-${turn}-of-one`;
    const votes = { [slot]: answers[turn % 3] ?? "yes" };
    const client = createHttpClient({ baseUrl: origin, bearer: token });
    let version = 0;
    await recorder.mutation(key, { kind: "vote", participantId: pid, votes }, async () => {
      ({ version } = await client.castVotes({ id, pid, body: { votes } }, { key }));
      return { kind: "acknowledged", version };
    });
    return version;
  };
}

/** Nobody has lost anything or gone back, nothing was refused, and no node has even complained. */
async function expectWhole(group: VoterGroup, processes: readonly number[]): Promise<void> {
  for (const { origin } of cluster.nodes) await group.read(origin);
  const { recorder } = group;
  expect(checkHistory(recorder.history, await group.read(cluster.origin))).toEqual([]);
  expect(recorder.history.mutations.filter(({ outcome }) => outcome.kind !== "acknowledged")).toEqual([]);
  expect(cluster.nodes.map(({ process: { pid, isRunning } }) => isRunning && pid)).toEqual(processes);
  for (const { process } of cluster.nodes) expect(process.output).not.toMatch(/"level":[56]0/);
}

const pids = () => cluster.nodes.map(({ process }) => process.pid);
const reaches = (watching: { version: number }, version: number, timeout: number) =>
  expect.poll(() => watching.version, { timeout, interval: 20 }).toBeGreaterThanOrEqual(version);

it("[RT9] [CA3] [FA14] Redis killed while people vote at both nodes: nobody notices but who watches the other node, and soon", async () => {
  const [one, other] = cluster.nodes;
  const before = pids();
  const group = await createVoterGroup(one.origin, 5);
  const [here, there] = [await watchAt(one.origin, group, "here"), await watchAt(other.origin, group, "there")];
  const vote = voterOf(group);
  const voting = beginVoting({ ...group, people: group.people.slice(1) }, [one.origin, other.origin]);
  await voting.more(30);
  await cluster.redis.end("SIGKILL");
  await voting.more(60);
  for (const { origin } of cluster.nodes) await group.read(origin);
  await voting.stop(one.origin);

  // The node's own watchers at once; the other's by the comparison with the store, every 15 s.
  const away = await vote(other.origin);
  await reaches(there, away, 3_000);
  await reaches(here, away, 18_000);
  // That was the comparison: the next is far away, and who is back asks by itself.
  const back = await vote(other.origin);
  await reaches(there, back, 3_000);
  expect(here.version).toBeLessThan(back);
  await cluster.restartRedis();
  await reaches(here, back, 8_000);
  // And once everybody is, announcements arrive again.
  await expect
    .poll(
      async () => {
        const version = await vote(other.origin);
        await pause(300);
        return here.version >= version;
      },
      { timeout: 8_000 },
    )
    .toBe(true);
  // The node that was voted at may be cut off from Redis a moment longer than the one that is read: for so long that one
  // may show what was before (MS5: at most 10 s).
  const newest = await vote(other.origin);
  const reader = createHttpClient({ baseUrl: one.origin });
  await expect
    .poll(async () => (await reader.readMeetup({ id: group.id })).meetup.version, { timeout: 12_000, interval: 100 })
    .toBeGreaterThanOrEqual(newest);
  await expectWhole(group, before);
  await Promise.all([here.close(), there.close()]);
});

it("[CA3] [FA15] Redis frozen: no request waits for it for long, and after the first hardly any waits at all", async () => {
  const before = pids();
  const group = await createVoterGroup(cluster.nodes[0].origin, 1);
  const vote = voterOf(group);
  const durations = async (rounds: number): Promise<{ median: number; longest: number }> => {
    const all: number[] = [];
    const timed = async (ask: () => Promise<unknown>): Promise<void> => {
      const began = performance.now();
      await ask();
      all.push(performance.now() - began);
    };
    for (let round = 0; round < rounds; round++) {
      for (const { origin } of cluster.nodes) {
        await timed(() => vote(origin));
        await timed(() => group.read(origin));
      }
    }
    all.sort((a, b) => a - b);
    return { median: all[all.length / 2] ?? 0, longest: all.at(-1) ?? 0 };
  };
  await durations(3);
  const usual = await durations(12);
  cluster.redis.freeze();
  // The first twelve come before the driver has given its connection up.
  const [first, rest] = await durations(3)
    .then(async (durationsOfFirst) => [durationsOfFirst, await durations(12)] as const)
    .finally(() => cluster.redis.thaw());
  // 300 ms, and what else this machine has to do. Without a deadline it would be two seconds.
  for (const frozen of [first, rest]) {
    expect(frozen.longest).toBeLessThan(usual.longest + 300 + 700);
    expect(frozen.median).toBeLessThan(usual.median + 150);
  }
  await expectWhole(group, before);
});

it("[CA3] [CA2] [FA16] Redis emptied under reads: each node asks the store once or twice, nobody is shown an older state", async () => {
  const group = await createVoterGroup(cluster.nodes[0].origin, 1);
  const vote = voterOf(group);
  const url = (origin: string) => `${origin}/api/v1/meetups/${group.id}`;
  const loads = () =>
    Promise.all(cluster.nodes.map(({ metricsOrigin }) => metric(metricsOrigin, "pintpoint_store_loads_total")));
  // After a freeze it takes them some seconds to find out that Redis is back: when reads are the cache's again.
  await expect
    .poll(
      async () => {
        for (const { origin } of cluster.nodes) await group.read(origin);
        const asked = await loads();
        for (const { origin } of cluster.nodes) for (let n = 0; n < 3; n++) await group.read(origin);
        return (await loads()).map((after, n) => after - (asked[n] ?? 0));
      },
      { timeout: 15_000 },
    )
    .toEqual([0, 0]);

  const version = await vote(cluster.nodes[1].origin);
  for (const { origin } of cluster.nodes) await group.read(origin);
  const warm = await loads();
  const over = Date.now() + 1_500;
  const seen = new Set<unknown>();
  let reads = 0;
  const reading = Array.from({ length: 30 }, async (_, n) => {
    for (; Date.now() < over; reads++) {
      const answer = await fetch(url(cluster.nodes[n % 2 === 0 ? 0 : 1].origin));
      const { meetup } = (await answer.json()) as { meetup: { version: number } };
      seen.add([answer.status, meetup.version, answer.headers.get("x-stale")].join());
    }
  });
  await pause(500);
  await cluster.redis.flush();
  await Promise.all(reading);
  const asked = (await loads()).map((after, n) => after - (warm[n] ?? 0));
  expect([...seen]).toEqual([`200,${version},`]);
  expect(reads).toBeGreaterThan(60);
  expect(Math.max(...asked)).toBeLessThanOrEqual(2);
  expect(Math.max(...asked)).toBeGreaterThanOrEqual(1);
});

it("[CA3] [MS5] [FA17] Redis demoted and restored: votes go on, nobody reads an older state, and nothing needs a restart", async () => {
  const [one, other] = cluster.nodes;
  const before = pids();
  const group = await createVoterGroup(one.origin, 3);
  const vote = voterOf(group);
  const here = await watchAt(one.origin, group, "here");
  await cluster.redis.demote();
  try {
    for (let turn = 0; turn < 10; turn++) {
      await vote((turn % 2 === 0 ? one : other).origin);
      await group.read((turn % 2 === 0 ? other : one).origin);
    }
  } finally {
    await cluster.redis.restore();
  }
  // Who voted at a node is shown at least that there, from the first moment on. The other node may not have heard of it
  // as long as only one of the two has a connection again (MS5).
  const shown = async (origin: string): Promise<number> => {
    const client = createHttpClient({ baseUrl: origin });
    return (await client.readMeetup({ id: group.id })).meetup.version;
  };
  const behind: boolean[] = [];
  await expect
    .poll(
      async () => {
        const version = await vote(one.origin);
        behind.push((await shown(one.origin)) < version);
        const asked = await metric(other.metricsOrigin, "pintpoint_store_loads_total");
        const read = await shown(other.origin);
        const isCached = (await metric(other.metricsOrigin, "pintpoint_store_loads_total")) === asked;
        const next = await vote(other.origin);
        behind.push((await shown(other.origin)) < next);
        await pause(300);
        return [isCached, read >= version, here.version >= next];
      },
      { timeout: 12_000 },
    )
    .toEqual([true, true, true]);
  expect(behind).not.toContain(true);
  await expectWhole(group, before);
  await here.close();
});
