import { LoadGenerator } from "../load/load-generator.ts";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { type ServerUnderTest, startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const VOTES_PER_SECOND = 100;
const ROUNDS = 6;
const SECONDS = 5;
/** Before the first round, so that the code that sends is compiled. */
const WARM_UP_SECONDS = 3;

interface FrameWay {
  name: string;
  peer: ServerUnderTest;
  load: LoadGenerator;
  /** Of each round. */
  microsecondsPerVote: number[];
  framesPerSecond: number[];
  seenP99: number[];
}

/**
 * Ways to send one frame to many sockets, in one run by turns: CPU per vote at 100 votes a second. Each way is a checkout of
 * the product with its dependencies: `BENCH_WAYS="pre-encoded=/path/a,direct=/path/b" npm run bench -- frame-ways`. The last
 * one is compared with the best of the others in each round.
 */
export async function frameWays(run: BenchRun): Promise<Row[]> {
  const watchers = run.scale(1_000);
  const ways: FrameWay[] = [];
  for (const [name, root] of checkouts()) ways.push(await startWay(name, root, run, watchers));
  for (const { load } of ways) await load.run("storm", { perSecond: VOTES_PER_SECOND, seconds: WARM_UP_SECONDS });
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % ways.length;
    for (const way of [...ways.slice(first), ...ways.slice(0, first)]) await measure(way);
  }
  for (const { peer, load } of ways) {
    load.stop();
    await peer.stop();
  }
  const judged = ways.at(-1);
  return ways.map((way) => ({
    scenario: "frame ways",
    what: `${VOTES_PER_SECOND} votes/s, ${watchers} watchers`,
    who: way.name,
    values: {
      "µs CPU per vote": median(way.microsecondsPerVote),
      least: Math.min(...way.microsecondsPerVote),
      most: Math.max(...way.microsecondsPerVote),
      "frames per watcher per s": median(way.framesPerSecond),
      "p99 ms vote → seen": median(way.seenP99),
    },
    ...(way === judged && { goals: goalsOf(way, ways) }),
  }));
}

function checkouts(): [name: string, root: string][] {
  const ways = (process.env.BENCH_WAYS ?? "").split(",").map((way): [string, string] => {
    const [name = "", root = ""] = way.split("=");
    return [name, root];
  });
  if (ways.length < 2) throw new Error('BENCH_WAYS names two checkouts or more: "name=folder,name=folder"');
  return ways;
}

async function startWay(name: string, root: string, run: BenchRun, watchers: number): Promise<FrameWay> {
  const peer = await startPintpoint(`${run.dataDir}/${name}`, {}, root);
  const load = new LoadGenerator();
  const { meetupId, options, voters } = await seedMeetup(peer.url, 100);
  await load.run("watch", { url: peer.url, meetupId, count: watchers });
  await load.run("seat", { url: peer.url, meetupId, options, voters });
  await load.run("voteInTurn", { votes: 20 });
  return { name, peer, load, microsecondsPerVote: [], framesPerSecond: [], seenP99: [] };
}

async function measure(way: FrameWay): Promise<void> {
  const before = cpuMicroseconds(way.peer.pid);
  const result = await way.load.run("storm", { perSecond: VOTES_PER_SECOND, seconds: SECONDS });
  way.microsecondsPerVote.push((cpuMicroseconds(way.peer.pid) - before) / result.votes);
  way.framesPerSecond.push(result.framesPerWatcherPerSecond);
  way.seenP99.push(result.seenP99);
}

function goalsOf(judged: FrameWay, ways: readonly FrameWay[]): NonNullable<Row["goals"]> {
  const others = ways.filter((way) => way !== judged);
  const ratios = judged.microsecondsPerVote.map(
    (cost, round) => cost / Math.min(...others.map((way) => way.microsecondsPerVote[round] ?? Number.NaN)),
  );
  const frames = ways.map((way) => median(way.framesPerSecond));
  return [
    { name: "CPU per vote ÷ best of the others", value: median(ratios), atMost: 0.85 },
    // A way that merges more patches sends less, and would look cheaper.
    { name: "most frames ÷ fewest frames", value: Math.max(...frames) / Math.min(...frames), atMost: 1.03 },
  ];
}
