/**
 * Does something once the page has been drawn and stands still: loads what may be needed soon. What it starts may fail;
 * whoever needs it tries again. The returned function calls it off.
 */
export function afterStartup(start: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => {
    start().catch(() => {});
  }, 1500);
  return () => clearTimeout(timer);
}
