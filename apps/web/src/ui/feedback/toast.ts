export interface Toast {
  text: string;
  tone?: "plain" | "success" | "danger";
  /** One thing to do about it: "Undo". */
  action?: { label: string; run(): void };
  /** How long it stays; longer with an action, so that there is time to reach it. */
  seconds?: number;
}

let shown: (Toast & { id: number }) | null = null;
let count = 0;
const listeners = new Set<() => void>();

/** Says shortly that something has happened. One at a time: the newest wins. */
export function showToast(toast: Toast): void {
  count += 1;
  shown = { ...toast, id: count };
  notify();
}

export function hideToast(): void {
  if (shown === null) return;
  shown = null;
  notify();
}

/** Null: none. */
export const currentToast = () => shown;

export function subscribeToToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of listeners) listener();
}
