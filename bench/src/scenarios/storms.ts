import { LoadGenerator } from "../load/load-generator.ts";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import type { BenchRun, Row } from "../report.ts";
import { startBaseline, startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const RATES = [1, 10, 100, 1_000];
const SECONDS = 5;

/** Votes a second into one meetup: frames, delay and CPU per vote; beside a native server that sends a frame a vote. */
export async function storms(run: BenchRun): Promise<Row[]> {
  const rows: Row[] = [];
  for (const rate of RATES) rows.push(await stormAt(run, rate, run.scale(500)));
  const native = await nativeCostPerVote(run.scale(1_000));
  const ours = await stormAt(run, 100, run.scale(1_000));
  const cost = ours.values["µs CPU per vote"] ?? Number.NaN;
  rows.push({
    ...ours,
    goals: [{ name: "CPU per vote ÷ ws loop with one frame a vote", value: cost / native, atMost: 0.4 }],
  });
  rows.push({
    scenario: "storm",
    what: `one frame a vote to ${run.scale(1_000)} watchers`,
    who: "ws loop",
    values: { "µs CPU per vote": native },
  });
  return rows;
}

async function stormAt(run: BenchRun, perSecond: number, watchers: number): Promise<Row> {
  const peer = await startPintpoint(`${run.dataDir}/storm-${perSecond}-${watchers}`);
  const load = new LoadGenerator();
  const { meetupId, options, voters } = await seedMeetup(peer.url, 100);
  await load.run("watch", { url: peer.url, meetupId, count: watchers });
  await load.run("seat", { url: peer.url, meetupId, options, voters });
  await load.run("voteInTurn", { votes: 20 });
  const before = cpuMicroseconds(peer.pid);
  const result = await load.run("storm", { perSecond, seconds: SECONDS });
  const cpu = cpuMicroseconds(peer.pid) - before;
  load.stop();
  await peer.stop();
  return {
    scenario: "storm",
    what: `${perSecond} votes/s, ${watchers} watchers`,
    who: "Pintpoint",
    values: {
      "frames per watcher per s": result.framesPerWatcherPerSecond,
      "p50 ms vote → seen": result.seenP50,
      "p99 ms vote → seen": result.seenP99,
      "µs CPU per vote": cpu / result.votes,
      "bytes per watcher per vote": result.bytesPerWatcherPerVote,
    },
  };
}

async function nativeCostPerVote(watchers: number): Promise<number> {
  const votes = 100;
  const peer = await startBaseline("ws loop", "./ws-loop.ts");
  const load = new LoadGenerator();
  await load.run("watch", { url: peer.url, meetupId: "m", count: watchers });
  const payload = {
    meetupId: "m".repeat(22),
    from: 1,
    to: 2,
    set: { "votes.p_aaaaaaaaaaaa.s_bbbbbbbbbbbb": "yes" },
    unset: [],
  };
  const before = cpuMicroseconds(peer.pid);
  for (let vote = 1; vote <= votes; vote += 1) {
    const received = load.run("receive", { total: vote * watchers });
    peer.process.send({ kind: "broadcast", event: "meetup:patch", payload });
    await received;
  }
  const cost = (cpuMicroseconds(peer.pid) - before) / votes;
  load.stop();
  await peer.stop();
  return cost;
}
