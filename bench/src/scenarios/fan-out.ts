import { LoadGenerator } from "../load/load-generator.ts";
import { cpuMicroseconds } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { type ServerUnderTest, startBaseline, startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const VOTES = 60;
const ROUNDS = 5;
/** Longer than the tick at 1,000 watchers (RT4): each vote finds the meetup idle, as one vote does. */
const PAUSE_MS = 60;

interface FanOutSubject {
  peer: ServerUnderTest;
  load: LoadGenerator;
  cost: number[];
  wall: number[];
  send(): Promise<{ milliseconds: number }>;
}

/** One vote to 1,000 watchers: CPU per delivery, ours with validation and storage, the peers' without either. */
export async function fanOut(run: BenchRun): Promise<Row[]> {
  const watchers = run.scale(1_000);
  const ours = await pintpoint(run.dataDir, watchers);
  const stock = await plain("stock Socket.IO", "./stock-socketio.ts", watchers);
  const native = await plain("ws loop", "./ws-loop.ts", watchers);
  const contenders = [ours, stock, native];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of contenders) await measure(contender, watchers);
  }
  for (const { peer, load } of contenders) {
    load.stop();
    await peer.stop();
  }
  const cost = (contender: FanOutSubject): number => median(contender.cost);
  return contenders.map((contender) => ({
    scenario: "fan-out",
    what: `one vote to ${watchers} watchers`,
    who: contender.peer.name,
    values: { "µs CPU per delivery": cost(contender), "ms until the last has it": median(contender.wall) },
    ...(contender === ours && {
      goals: [{ name: "CPU ÷ stock Socket.IO", value: cost(ours) / cost(stock), atMost: 1 }],
    }),
  }));
}

async function measure(contender: FanOutSubject, watchers: number): Promise<void> {
  const before = cpuMicroseconds(contender.peer.pid);
  const { milliseconds } = await contender.send();
  contender.cost.push((cpuMicroseconds(contender.peer.pid) - before) / (VOTES * watchers));
  contender.wall.push(milliseconds / VOTES);
}

async function pintpoint(dataDir: string, watchers: number): Promise<FanOutSubject> {
  const peer = await startPintpoint(`${dataDir}/fan-out`);
  const load = new LoadGenerator();
  const { meetupId, options, voters } = await seedMeetup(peer.url, 10);
  await load.run("watch", { url: peer.url, meetupId, count: watchers });
  await load.run("seat", { url: peer.url, meetupId, options, voters });
  return { peer, load, cost: [], wall: [], send: () => load.run("voteAndSee", { votes: VOTES, pauseMs: PAUSE_MS }) };
}

/** The bytes of a vote's patch, as Pintpoint sends them. */
const payload = {
  meetupId: "m".repeat(22),
  epoch: "e".repeat(12),
  from: 1_000,
  to: 1_001,
  set: { [`votes.p_${"a".repeat(12)}.s_${"b".repeat(12)}`]: "maybe", updatedAt: "2026-12-04T16:00:00Z" },
  unset: [],
};

async function plain(name: string, file: string, watchers: number): Promise<FanOutSubject> {
  const peer = await startBaseline(name, file);
  const load = new LoadGenerator();
  await load.run("watch", { url: peer.url, meetupId: "m", count: watchers });
  let total = 0;
  const send = async (): Promise<{ milliseconds: number }> => {
    let milliseconds = 0;
    for (let vote = 0; vote < VOTES; vote += 1) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const start = performance.now();
      total += watchers;
      const received = load.run("receive", { total });
      peer.process.send({ kind: "broadcast", event: "meetup:patch", payload });
      await received;
      milliseconds += performance.now() - start;
    }
    return { milliseconds };
  };
  return { peer, load, cost: [], wall: [], send };
}
