import { createHttpClient } from "@pintpoint/client";
import { type ApiService, sumOfMetric } from "@pintpoint/cluster";
import { LoadGenerator } from "../load/load-generator.ts";
import { median, percentile } from "../measure/statistics.ts";
import { StoreOperations } from "../measure/store-operations.ts";
import type { BenchRun, Row } from "../report.ts";
import { type BenchCluster, withBenchCluster } from "./bench-cluster.ts";
import { seedMeetup } from "./seed-meetup.ts";

const READERS = 1_000;
const ROUNDS = 5;
const LOADS = "pintpoint_store_loads_total";
const FAULTS = "pintpoint_faults_total";

/** A crowd that reads at once what has just been voted on: whoever loads it, loads it once a node (CA2). */
export async function justChanged(run: BenchRun): Promise<Row[]> {
  return await withBenchCluster(async (parts) => {
    const operations = new StoreOperations(parts.mongoUri);
    parts.onEnd(() => operations.close());
    const nodes = [await parts.node("api-1")];
    const one = await measureCrowd(run, nodes, operations, parts);
    nodes.push(await parts.node("api-2"));
    return [one, await measureCrowd(run, nodes, operations, parts)];
  });
}

async function measureCrowd(
  run: BenchRun,
  nodes: ApiService[],
  operations: StoreOperations,
  parts: BenchCluster,
): Promise<Row> {
  const first = nodes[0]?.origin ?? "";
  const { meetupId, options, voters } = await seedMeetup(first, 30);
  const [option = ""] = options;
  const [voter] = voters;
  if (voter === undefined) throw new Error("nobody has joined");
  const client = createHttpClient({ baseUrl: first });
  const urls = nodes.map(({ origin }) => `${origin}/api/v1/meetups/${meetupId}`);
  const load = new LoadGenerator();
  parts.onEnd(() => load.stop());
  const count = run.scale(READERS);
  // Opens the connections.
  await load.run("getAtOnce", { urls, count });

  const loads: number[] = [];
  const faultsBefore = await countOf(nodes, FAULTS);
  const reads: number[] = [];
  const p50: number[] = [];
  const p99: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const votes = { [option]: round % 2 === 0 ? ("yes" as const) : ("no" as const) };
    await client.castVotes({ id: meetupId, pid: voter.participantId, body: { votes } }, { bearer: voter.token });
    const [loadsBefore, readsBefore] = [await countOf(nodes, LOADS), await operations.count()];
    const { durations } = await load.run("getAtOnce", { urls, count });
    reads.push((await operations.count()) - readsBefore);
    const loadsAfter = await countOf(nodes, LOADS);
    loads.push(...loadsAfter.map((after, node) => after - (loadsBefore[node] ?? 0)));
    p50.push(percentile(durations, 0.5));
    p99.push(percentile(durations, 0.99));
  }
  load.stop();
  return {
    scenario: "just changed",
    what: `${count} GETs at once, ${nodes.length} ${nodes.length === 1 ? "node" : "nodes"}`,
    who: "Pintpoint",
    values: {
      "loads a node (median)": median(loads),
      "store operations in all (median)": median(reads),
      "ms p50": median(p50),
      "ms p99": median(p99),
      // Without the cache's word nobody may share a load that began before the question (MS5, CA3): then there are more.
      "faults in all": sumOf(await countOf(nodes, FAULTS)) - sumOf(faultsBefore),
    },
    goals: [{ name: "most loads of a node in a round", value: Math.max(...loads), atMost: 1 }],
  };
}

const countOf = (nodes: readonly ApiService[], name: string): Promise<number[]> =>
  Promise.all(
    nodes.map(async ({ metricsOrigin }) => sumOfMetric(name, await (await fetch(`${metricsOrigin}/metrics`)).text())),
  );

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
