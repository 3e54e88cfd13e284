import { startRedis } from "@pintpoint/cluster";
import { LoadGenerator } from "../load/load-generator.ts";
import { median, percentile } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { withBenchCluster } from "./bench-cluster.ts";
import { RelayedNodes } from "./relayed-nodes.ts";
import { seedMeetup } from "./seed-meetup.ts";

const COUNTS = [1, 2, 4];
const ROUNDS = 3;
const VOTES = 60;
/** Longer than the tick (RT4): each vote finds the meetup idle. */
const PAUSE_MS = 20;
const VOTES_PER_NODE = 50;

/**
 * One, two and four nodes through Redis: added latency to a watcher at another node, and messages sent to nodes
 * without watchers.
 */
export async function nodes(run: BenchRun): Promise<Row[]> {
  return await withBenchCluster(async (parts) => {
    const redis = await startRedis({ name: "redis of the overheard" });
    parts.onEnd(() => redis.end());
    const overheard = new RelayedNodes(parts, redis.uri);
    const origins: string[] = [];
    const rows: Row[] = [];
    for (const count of COUNTS) {
      while (origins.length < count) origins.push((await parts.node(`api-${origins.length + 1}`)).origin);
      await overheard.grow(count);
      const heard = await overheard.countMessages(run.scale(VOTES_PER_NODE));
      rows.push({
        scenario: "nodes",
        what: `${count} ${count === 1 ? "node" : "nodes"}`,
        who: "Pintpoint",
        values: {
          ...(await deliveryDelays(origins, run.scale(VOTES))),
          "messages about watched meetups": heard.watched,
        },
        goals: [{ name: "messages about meetups nobody watches there", value: heard.unwatched, atMost: 0 }],
      });
    }
    return rows;
  });
}

/** Votes at the first node; one watcher at each. */
async function deliveryDelays(origins: readonly string[], votes: number): Promise<Record<string, number>> {
  const [first = ""] = origins;
  const { meetupId, options, voters } = await seedMeetup(first, 5);
  const load = new LoadGenerator();
  await load.run("seat", { url: first, meetupId, options, voters });
  for (const url of origins) await load.run("watch", { url, meetupId, count: 1 });
  const rounds: { same: [number, number]; added: [number, number] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { delays } = await load.run("timeSeen", { votes, pauseMs: PAUSE_MS });
    const [here = [], ...elsewhere] = delays;
    const others = elsewhere.flat();
    const [p50, p99] = [percentile(here, 0.5), percentile(here, 0.99)];
    rounds.push({ same: [p50, p99], added: [percentile(others, 0.5) - p50, percentile(others, 0.99) - p99] });
  }
  load.stop();
  const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
  return {
    "ms p50 vote → seen at the same node": middle(({ same }) => same[0]),
    "ms p99": middle(({ same }) => same[1]),
    ...(origins.length > 1 && {
      "ms p50 added at the others": middle(({ added }) => added[0]),
      "ms p99 added": middle(({ added }) => added[1]),
    }),
  };
}
