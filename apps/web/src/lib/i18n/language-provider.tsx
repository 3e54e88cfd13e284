import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from "react";
import { keptLanguage, type Language, localeOf } from "./language.ts";
import { loadCatalogue, type Messages } from "./load-catalogue.ts";

/** A language with its texts at hand. */
export interface Spoken {
  language: Language;
  messages: Messages;
}

interface Speech extends Spoken {
  /** For Intl: the browser's regional variant of the language. */
  locale: string;
  /** Loads the texts, switches the page and keeps the choice on this device. */
  speak(language: Language): Promise<void>;
}

const SpeechContext = createContext<Speech | null>(null);

export function LanguageProvider({ initial, children }: { initial: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);

  const speech = useMemo<Speech>(
    () => ({
      ...spoken,
      locale: localeOf(spoken.language, navigator.languages),
      async speak(language) {
        const messages = await loadCatalogue(language);
        keptLanguage.write(language);
        startTransition(() => setSpoken({ language, messages }));
      },
    }),
    [spoken],
  );

  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useSpeech needs a LanguageProvider around it");
  return speech;
}

/** The texts of one feature in the language of the page. */
export function useMessages<Feature extends keyof Messages>(feature: Feature): Messages[Feature] {
  return useSpeech().messages[feature];
}
