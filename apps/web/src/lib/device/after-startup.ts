/**
 * Calls back when the page is idle after the first paint, to preload what may be needed soon. Failures of a preload are
 * ignored: the later import tries again. Returns a cancel function.
 */
export function afterStartup(start: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => {
    start().catch(() => {});
  }, 1500);
  return () => clearTimeout(timer);
}
