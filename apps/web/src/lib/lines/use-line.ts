import { useEffect, useSyncExternalStore } from "react";
import type { Language } from "../i18n/language.ts";
import { useI18n } from "../i18n/language-provider.tsx";
import { type LineSubject, lineFor } from "./line-for.ts";
import type { LineState, Lines } from "./line-states.ts";
import { useSeriousMode } from "./serious-mode.ts";

const chunks: Record<Language, () => Promise<{ lines: Lines }>> = {
  en: () => import("./en.ts"),
  ru: () => import("./ru.ts"),
};
const loaded: Partial<Record<Language, Lines>> = {};
const listeners = new Set<() => void>();

/**
 * The page's jokes about a meetup (null: none is meant) in the reader's language, by state; "" in Serious mode, before
 * the lines are loaded (after the first paint: whoever shows a line keeps room for it), and where one needs a name and
 * there is none. `name` is inserted isolated. Never for labels, for errors or to confirm a deletion: nothing may depend on
 * a line.
 */
export function useLines(meetup: LineSubject | null): (state: LineState, name?: string) => string {
  const { language } = useI18n();
  const serious = useSeriousMode();
  const lines = useSyncExternalStore(subscribe, () => loaded[language]);

  useEffect(() => {
    if (!serious) void load(language);
  }, [language, serious]);

  return (state, name) => (serious || lines === undefined ? "" : lineFor(lines, state, meetup, name));
}

/** One of them. */
export function useLine(state: LineState, meetup: LineSubject | null, name?: string): string {
  return useLines(meetup)(state, name);
}

async function load(language: Language): Promise<void> {
  if (loaded[language] !== undefined) return;
  try {
    loaded[language] = (await chunks[language]()).lines;
  } catch {
    // Offline, say: the page goes on without its jokes, and the next one who asks tries again.
    return;
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
