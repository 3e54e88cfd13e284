import { useSyncExternalStore } from "react";
import { drawer } from "./storage.ts";

/** `system` follows the device. */
export type Theme = "system" | "light" | "dark";

const isTheme = (value: unknown): value is Theme => value === "system" || value === "light" || value === "dark";
const kept = drawer<Theme>("theme", (found) => (isTheme(found) ? found : null));
const listeners = new Set<() => void>();
let current: Theme = kept.read() ?? "system";

/** Puts the kept choice on the document; called once before the first paint of the app. */
export function applyTheme(): void {
  const root = document.documentElement;
  if (current === "system") delete root.dataset.theme;
  else root.dataset.theme = current;
  // The browser's own frame takes the colour of the page behind it.
  const paper = getComputedStyle(root).backgroundColor;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    if (current !== "system" && paper) meta.content = paper;
    else if (meta.dataset.system) meta.content = meta.dataset.system;
  }
}

export function setTheme(theme: Theme): void {
  current = theme;
  kept.write(theme);
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
