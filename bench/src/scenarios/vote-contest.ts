import { once } from "node:events";
import type { Loop } from "../baselines/raw-driver.ts";
import type { VoterInMeetup } from "../load/closed-loop-voters.ts";
import { LoadGenerator } from "../load/load-generator.ts";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { StoreOperations } from "../measure/store-operations.ts";
import { type ServerUnderTest, startBaseline } from "../server-under-test.ts";
import type { BenchCluster } from "./bench-cluster.ts";

/** A competitor in a throughput comparison, with its result per round. */
export interface Contender {
  name: string;
  rounds: Record<string, number>[];
  run(milliseconds: number): Promise<RoundResult>;
  stop(): unknown;
}

interface RoundResult {
  votes: number;
  /** What it really took. */
  milliseconds: number;
  more: Record<string, number>;
}

const ROUNDS = 3;
const ROUND_MS = 1_000;
/** Before the first round: code is compiled and connections are made. */
const WARM_UP_MS = 400;

export const PER_SECOND = "votes per s";
export const OPERATIONS = "store operations a vote";

/** Interleaved, so that whatever else the machine does hits all of them. */
export async function contest(
  contenders: readonly Contender[],
  databaseCpu: BenchCluster["databaseCpu"],
  scale: (count: number) => number,
): Promise<void> {
  for (const contender of contenders) await contender.run(scale(WARM_UP_MS));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of contenders) {
      const before = databaseCpu();
      const { votes, milliseconds, more } = await contender.run(scale(ROUND_MS));
      contender.rounds.push({
        [PER_SECOND]: (votes / milliseconds) * 1_000,
        "µs CPU of the database a vote": (databaseCpu() - before) / votes,
        ...more,
      });
    }
  }
}

/** Of one value, round by round. */
export const roundsOf = (contender: Contender, value: string): number[] =>
  contender.rounds.map((round) => round[value] ?? Number.NaN);

/** Medians of everything that was measured. */
export function summary(contender: Contender): Record<string, number> {
  const names = Object.keys(contender.rounds[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(roundsOf(contender, name))]));
}

/** Votes by socket, in a closed loop; every voter watches the meetup, as the page does. */
export async function socketVoters(
  { name, url, pid }: Pick<ServerUnderTest, "name" | "url" | "pid">,
  seats: VoterInMeetup[],
  operations: StoreOperations,
): Promise<Contender> {
  const load = new LoadGenerator();
  await load.run("seatBusy", { url, seats });
  return {
    name,
    rounds: [],
    async run(duration) {
      const [before, cpuBefore] = [await operations.count(), cpuMicroseconds(pid)];
      const { votes, milliseconds, p50, p99, retries } = await load.run("voteBusily", { milliseconds: duration });
      const more = {
        "µs CPU of the node a vote": (cpuMicroseconds(pid) - cpuBefore) / votes,
        [OPERATIONS]: ((await operations.count()) - before) / votes,
        "ms p50 until acknowledged": p50,
        "ms p99": p99,
        retries,
      };
      return { votes, milliseconds, more };
    },
    stop: () => load.stop(),
  };
}

/** The bare driver's loop, in a process of its own. */
export async function rawDriver(
  mongoUri: string,
  collection: string,
  loop: Pick<Loop, "ids" | "writers">,
): Promise<Contender> {
  const peer = await startBaseline("raw driver", "./raw-driver.ts", [mongoUri, collection]);
  return {
    name: peer.name,
    rounds: [],
    async run(duration) {
      peer.process.send({ ...loop, milliseconds: duration } satisfies Loop);
      const [{ updates, milliseconds }] = await once(peer.process, "message");
      return { votes: updates, milliseconds, more: {} };
    },
    stop: () => peer.stop(),
  };
}
