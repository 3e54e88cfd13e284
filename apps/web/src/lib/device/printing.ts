import { useSyncExternalStore } from "react";

const PRINT = "print";

/** Whether the page is being laid out for paper. Drawn in the turn of the event: the browser prints right after it. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia?.(PRINT).matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia?.(PRINT);
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}
