import { setImmediate } from "node:timers/promises";

const maxConcurrent = 4;

/**
 * Runs `work` for each thing in order, four at a time, with one iteration of the event loop before each, so that
 * requests are not delayed. False when `mayContinue` ended it; rejects with the first failure. When it settles nothing
 * is running any more.
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
