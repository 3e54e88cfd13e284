import { setImmediate } from "node:timers/promises";

const maxConcurrent = 4;

/**
 * Works on each of `things` in their order, a few at a time, and lets everything else have its turn before each: what
 * nobody waits for slows nobody down. False when `mayGoOn` has put an end to it; rejects with the first failure, after
 * which nothing more begins. Either way nothing is under way any longer.
 */
export async function forEachLimited<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
  mayContinue: () => Promise<boolean>,
): Promise<boolean> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let continues = true;
  for (const thing of things) {
    if (running.size >= maxConcurrent) await Promise.race(running);
    await setImmediate();
    if (failures.length > 0) break;
    continues = await mayContinue().catch((error: unknown) => {
      failures.push(error);
      return false;
    });
    if (!continues) break;
    const one = work(thing)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one));
    running.add(one);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return continues;
}
