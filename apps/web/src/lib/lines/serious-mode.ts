import { useSyncExternalStore } from "react";
import { storedValue } from "../device/stored-value.ts";

const stored = storedValue("serious", (found) => (typeof found === "boolean" ? found : null));
const listeners = new Set<() => void>();
let serious: boolean | null = null;

const isSerious = (): boolean => (serious ??= stored.read() ?? false);

/** Whether this device wants the page without humour. */
export function useSeriousMode(): boolean {
  return useSyncExternalStore(subscribe, isSerious);
}

export function setSeriousMode(wanted: boolean): void {
  serious = wanted;
  stored.write(wanted);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
