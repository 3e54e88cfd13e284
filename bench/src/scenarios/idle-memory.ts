import { setTimeout as pause } from "node:timers/promises";
import { LoadGenerator } from "../load/load-generator.ts";
import { residentBytes } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import type { BenchRun, Row } from "../report.ts";
import { heapBytes, type ServerUnderTest, startBaseline, startPintpoint } from "../server-under-test.ts";
import { seedMeetup } from "./seed-meetup.ts";

const ROUNDS = 3;
/** The change of the resident set between two samples below which it counts as stable. */
const STABLE_WITHIN_BYTES = 1024 * 1024;
const SAMPLE_INTERVAL_MS = 500;
const MAX_SAMPLES = 20;

/** Bytes; of the whole process, and of what V8 holds of it. */
interface Memory {
  resident: number;
  heap: number;
}

/**
 * Memory per idle watcher: growth of the resident set by a crowd that joined, in all processes, after a forced
 * garbage collection (uncollected garbage was half of the figure).
 */
export async function idleMemory(run: BenchRun): Promise<Row[]> {
  const watchers = run.scale(5_000);
  const ours: Memory[] = [];
  const stock: Memory[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pintpoint = await startPintpoint(`${run.dataDir}/idle-${round}`);
    ours.push(await growth(pintpoint, (await seedMeetup(pintpoint.url, 1)).meetupId, watchers));
    stock.push(await growth(await startBaseline("stock Socket.IO", "./stock-socketio.ts"), "m", watchers));
  }
  const ratio = (part: keyof Memory): number =>
    median(ours.map((memory, round) => memory[part] / (stock[round]?.[part] ?? Number.NaN)));
  const row = (who: string, values: Memory[]): Row => ({
    scenario: "idle memory",
    what: `${watchers} idle watchers`,
    who,
    values: {
      "KB per watcher": median(values.map(({ resident }) => resident)) / 1024,
      "KB of heap": median(values.map(({ heap }) => heap)) / 1024,
    },
  });
  const { values, ...rest } = row("Pintpoint", ours);
  return [
    {
      ...rest,
      values: { ...values, "heap ÷ stock Socket.IO": ratio("heap") },
      goals: [{ name: "memory ÷ stock Socket.IO", value: ratio("resident"), atMost: 1 }],
    },
    row("stock Socket.IO", stock),
  ];
}

/**
 * Per watcher. The first are not counted: they pay for code that is loaded once, and fill what the start of a process
 * leaves behind, which is more in a large program than in a small one.
 */
async function growth(server: ServerUnderTest, meetupId: string, watchers: number): Promise<Memory> {
  const load = new LoadGenerator();
  await load.run("watch", { url: server.url, meetupId, count: Math.ceil(watchers / 2) });
  const before = await stableMemory(server);
  await load.run("watch", { url: server.url, meetupId, count: watchers });
  const after = await stableMemory(server);
  load.stop();
  await server.stop();
  return { resident: (after.resident - before.resident) / watchers, heap: (after.heap - before.heap) / watchers };
}

/** At rest, or as near to it as heartbeats let it come: the least that was seen. */
async function stableMemory(server: ServerUnderTest): Promise<Memory> {
  let least: Memory = { resident: Number.POSITIVE_INFINITY, heap: Number.POSITIVE_INFINITY };
  let before = Number.NaN;
  for (let look = 0; look < MAX_SAMPLES; look += 1) {
    const heap = await heapBytes(server);
    await pause(SAMPLE_INTERVAL_MS);
    const resident = residentBytes(server.pid);
    if (resident < least.resident) least = { resident, heap };
    if (Math.abs(resident - before) < STABLE_WITHIN_BYTES) break;
    before = resident;
  }
  return least;
}
