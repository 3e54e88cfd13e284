import { useSyncExternalStore } from "react";

let liveTexts = { polite: "", assertive: "", turn: 0 };
const listeners = new Set<() => void>();

/** Has a screen reader say something that the eye sees anyway. `assertive` interrupts: only for what went wrong. */
export function announce(text: string, urgency: "polite" | "assertive" = "polite"): void {
  liveTexts = { ...liveTexts, [urgency]: text, turn: liveTexts.turn + 1 };
  for (const listener of listeners) listener();
}

/** Once, in the app: the live regions must be in the page before they speak. */
export function Announcer() {
  const { polite, assertive, turn } = useSyncExternalStore(subscribe, () => liveTexts);
  // The same words twice in a row are news for a screen reader only when the text differs.
  const tail = turn % 2 === 0 ? "" : "\u00a0";
  return (
    <div className="visually-hidden">
      <div aria-live="polite" aria-atomic="true">
        {polite && polite + tail}
      </div>
      <div aria-live="assertive" aria-atomic="true">
        {assertive && assertive + tail}
      </div>
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
