/** A hidden page never paints, so do not wait longer than this. */
const MAX_PAINT_WAIT_MS = 500;

/** Fulfils after the next paint, so that the work behind it does not delay it; at once outside of browsers. */
export function afterPaint(): Promise<void> {
  const frame: unknown = Reflect.get(globalThis, "requestAnimationFrame");
  if (typeof frame !== "function") return Promise.resolve();
  return new Promise((fulfil) => {
    setTimeout(fulfil, MAX_PAINT_WAIT_MS);
    // The callback runs before the paint, a timer set in it after it.
    frame.call(globalThis, () => setTimeout(fulfil, 0));
  });
}
