import { LoadGenerator } from "../load/load-generator.ts";
import { residentBytes } from "../measure/process-cost.ts";
import { median } from "../measure/statistics.ts";
import { type Peer, startPeer, startPintpoint } from "../peers/child.ts";
import type { Row, Run } from "../report.ts";
import { stage } from "./stage.ts";

const ROUNDS = 3;
const SETTLE_MS = 3_000;

/** (4) Memory per idle watcher: growth of the resident set by a crowd that joined and does nothing. */
export async function idleMemory(run: Run): Promise<Row[]> {
  const watchers = run.scale(3_000);
  const ours: number[] = [];
  const stock: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const pintpoint = await startPintpoint(`${run.dataDir}/idle-${round}`);
    ours.push(await growth(pintpoint, (await stage(pintpoint.url, 1)).meetupId, watchers));
    stock.push(await growth(await startPeer("stock Socket.IO", "./stock-socketio.ts"), "m", watchers));
  }
  const row = (who: string, values: number[]): Row => ({
    scenario: "idle memory",
    what: `${watchers} idle watchers`,
    who,
    values: { "KB per watcher": median(values) / 1024 },
  });
  return [
    {
      ...row("Pintpoint", ours),
      goals: [{ name: "memory ÷ stock Socket.IO", value: median(ours) / median(stock), atMost: 0.65 }],
    },
    row("stock Socket.IO", stock),
  ];
}

/** Bytes per watcher; the first few are not counted, because they pay for code that is loaded once. */
async function growth(peer: Peer, meetupId: string, watchers: number): Promise<number> {
  const load = new LoadGenerator();
  await load.order("watch", { url: peer.url, meetupId, count: 200 });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const before = residentBytes(peer.pid);
  await load.order("watch", { url: peer.url, meetupId, count: watchers });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const grown = (residentBytes(peer.pid) - before) / watchers;
  load.stop();
  await peer.stop();
  return grown;
}
