import { useSyncExternalStore } from "react";
import { setThemeAttribute, storedTheme, type Theme } from "./stored-theme.ts";

export type { Theme };

const listeners = new Set<() => void>();
let current: Theme = storedTheme.read() ?? "system";

/** Puts the kept choice on the document; called once before the first paint of the app. */
export function applyTheme(): void {
  const root = document.documentElement;
  setThemeAttribute(current);
  // The browser's own frame takes the colour of the page behind it.
  const paper = getComputedStyle(root).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    if (current !== "system" && paper) meta.content = paper;
    else if (meta.dataset.system) meta.content = meta.dataset.system;
  }
}

export function setTheme(theme: Theme): void {
  current = theme;
  storedTheme.write(theme);
  applyTheme();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
