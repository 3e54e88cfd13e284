import { startHaproxy } from "@pintpoint/cluster";
import { LoadGenerator } from "../load/load-generator.ts";
import { median, percentile } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { RATE_LIMIT_FACTOR, withBenchCluster } from "./bench-cluster.ts";
import { seedMeetup } from "./seed-meetup.ts";

const ROUNDS = 5;
const GETS = 500;
const VOTERS = 5;
const VOTES = 40;
/** Longer than the tick (RT4): each vote finds the meetup idle. */
const PAUSE_MS = 20;

/** A way to the node: straight, or through the proxy. */
interface NetworkPath {
  name: string;
  load: LoadGenerator;
  url: string;
  values: Record<string, number[]>;
}

/** What HAProxy adds to a cached GET and to a vote's way to a watcher's screen. */
export async function haproxyHop(run: BenchRun): Promise<Row[]> {
  return await withBenchCluster(async (parts) => {
    const node = await parts.node("api-1");
    // Nobody asks for a page here.
    const haproxy = await startHaproxy({
      web: node.address,
      apis: [node.address],
      env: { RATE_LIMIT_FACTOR: `${RATE_LIMIT_FACTOR}`, PROXY_LOG_LEVEL: "notice" },
    });
    parts.onEnd(() => haproxy.end());
    const ways: NetworkPath[] = [];
    for (const [name, url] of [
      ["direct", node.origin],
      ["through HAProxy", haproxy.origin],
    ] as const) {
      const load = new LoadGenerator();
      parts.onEnd(() => load.stop());
      const { meetupId, options, voters } = await seedMeetup(node.origin, VOTERS);
      await load.run("watch", { url, meetupId, count: 1 });
      await load.run("seat", { url, meetupId, options, voters });
      ways.push({ name, load, url: `${url}/api/v1/meetups/${meetupId}`, values: {} });
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of ways) await measure(way, run.scale(GETS), run.scale(VOTES));
    }
    const [direct] = ways;
    return ways.map(({ name, values }) => ({
      scenario: "HAProxy hop",
      what: "one request at a time",
      who: name,
      values: {
        ...medians(values),
        ...(name !== direct?.name && {
          "ms added to a GET (p50)": medianDifference(values, direct?.values ?? {}, "ms p50 GET"),
          "ms added to vote → seen (p50)": medianDifference(values, direct?.values ?? {}, "ms p50 vote → seen"),
        }),
      },
    }));
  });
}

async function measure({ load, url, values }: NetworkPath, gets: number, votes: number): Promise<void> {
  const note = (name: string, value: number): void => {
    values[name] ??= [];
    values[name].push(value);
  };
  const { durations } = await load.run("getInTurn", { url, count: gets });
  const { delays } = await load.run("timeSeen", { votes, pauseMs: PAUSE_MS });
  for (const [what, times] of [
    ["GET", durations],
    ["vote → seen", delays.flat()],
  ] as const) {
    note(`ms p50 ${what}`, percentile(times, 0.5));
    note(`ms p99 ${what}`, percentile(times, 0.99));
  }
}

const medians = (values: Record<string, number[]>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, rounds]) => [name, median(rounds)]));

/** The median of the rounds' differences: both of a round were measured one after the other. */
function medianDifference(through: Record<string, number[]>, direct: Record<string, number[]>, name: string): number {
  return median((through[name] ?? []).map((value, round) => value - (direct[name]?.[round] ?? Number.NaN)));
}
