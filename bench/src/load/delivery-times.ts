import type { Voters } from "./voters.ts";
import type { Watchers } from "./watchers.ts";

/** One vote at a time, each seen by everybody before the next: delays of one watcher stand beside the others' of the same votes. */
export async function measureDelivery(
  voters: Voters,
  watchers: Watchers,
  votes: number,
  pauseMs: number,
): Promise<number[][]> {
  const delays = Array.from({ length: watchers.size }, () => [] as number[]);
  const seenAt = new Map<number, Map<number, number>>();
  watchers.onPatch = (watcher, to) => {
    const at = seenAt.get(to) ?? new Map<number, number>();
    if (!at.has(watcher)) at.set(watcher, performance.now());
    seenAt.set(to, at);
  };
  for (let cast = 0; cast < votes; cast += 1) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const sent = performance.now();
    const version = await voters.vote();
    await watchers.versionReached(version);
    for (const [watcher, at] of seenAt.get(version) ?? []) delays[watcher]?.push(at - sent);
    seenAt.clear();
  }
  watchers.onPatch = () => undefined;
  return delays;
}
