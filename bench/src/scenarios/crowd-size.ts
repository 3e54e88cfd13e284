import { LoadGenerator } from "../load/load-generator.ts";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const CROWDS = [10, 100, 1_000, 10_000];
const VOTERS = 10;
const VOTES = 1_000;
const ROUNDS = 3;

interface Crowd {
  size: number;
  load: LoadGenerator;
  cost: number[];
  wall: number[];
}

/** What one vote costs when 10, 100, 1,000 and 10,000 people are in the meetup, one vote at a time. */
export async function crowdSize(run: BenchRun): Promise<Row[]> {
  const peer = await startPintpoint(`${run.dataDir}/crowd`);
  const crowds: Crowd[] = [];
  for (const size of CROWDS) {
    const { meetupId, options, voters } = await seedMeetup(peer.url, run.scale(size));
    const load = new LoadGenerator();
    await load.run("watch", { url: peer.url, meetupId, count: 1 });
    await load.run("seat", { url: peer.url, meetupId, options, voters: voters.slice(0, VOTERS) });
    crowds.push({ size: run.scale(size), load, cost: [], wall: [] });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const crowd of crowds) {
      const before = cpuMicroseconds(peer.pid);
      const { milliseconds } = await crowd.load.run("voteInTurn", { votes: VOTES });
      crowd.cost.push((cpuMicroseconds(peer.pid) - before) / VOTES);
      crowd.wall.push(milliseconds / VOTES);
    }
  }
  for (const { load } of crowds) load.stop();
  await peer.stop();
  const cost = (size: number): number => median(crowds.find((crowd) => crowd.size === run.scale(size))?.cost ?? []);
  return crowds.map((crowd) => ({
    scenario: "crowd size",
    what: `one vote among ${crowd.size}`,
    who: "Pintpoint",
    values: { "µs CPU per vote": median(crowd.cost), "ms until acknowledged": median(crowd.wall) },
    ...(crowd.size === run.scale(10_000) && {
      goals: [{ name: "CPU at 10,000 ÷ at 100", value: cost(10_000) / cost(100), atMost: 1.2 }],
    }),
  }));
}
