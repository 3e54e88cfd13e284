import { setImmediate } from "node:timers/promises";

const atOnce = 4;

/**
 * Works on each of `things` in their order, a few at a time, and lets everything else have its turn before each: what
 * nobody waits for slows nobody down. False when `mayGoOn` has put an end to it; rejects with the first failure, after
 * which nothing more begins. Either way nothing is under way any longer.
 */
export async function oneAfterAnother<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let goesOn = true;
  for (const thing of things) {
    if (underWay.size >= atOnce) await Promise.race(underWay);
    await setImmediate();
    if (failures.length > 0) break;
    goesOn = await mayGoOn().catch((error: unknown) => {
      failures.push(error);
      return false;
    });
    if (!goesOn) break;
    const one = work(thing)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  return goesOn;
}
