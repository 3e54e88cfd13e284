/** A hidden page is never painted; whoever waits for it waits no longer than this. */
const MAX_PAINT_WAIT_MS = 500;

/** Fulfils after the next paint, so that what follows does not compete with it; at once where nothing is painted. */
export function afterPaint(): Promise<void> {
  const frame: unknown = Reflect.get(globalThis, "requestAnimationFrame");
  if (typeof frame !== "function") return Promise.resolve();
  return new Promise((fulfil) => {
    setTimeout(fulfil, MAX_PAINT_WAIT_MS);
    // The callback runs before the paint, a task that it sets after it.
    frame.call(globalThis, () => setTimeout(fulfil, 0));
  });
}
