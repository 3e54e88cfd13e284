import { useSyncExternalStore } from "react";
import { setThemeAttribute, storedTheme, type Theme } from "./stored-theme.ts";

export type { Theme };

const listeners = new Set<() => void>();
let current: Theme = storedTheme.read() ?? "system";

export function setTheme(theme: Theme): void {
  current = theme;
  storedTheme.write(theme);
  setThemeAttribute(theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
