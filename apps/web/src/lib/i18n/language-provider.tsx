import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from "react";
import { keptLanguage, type Language, localeOf } from "./language.ts";
import { type Messages, speakLanguage, textsOf } from "./texts.ts";

interface Speech {
  language: Language;
  /** For Intl: the browser's regional variant of the language. */
  locale: string;
  messages: Messages;
  /** Loads the texts, switches the page and keeps the choice on this device. */
  speak(language: Language): Promise<void>;
}

const SpeechContext = createContext<Speech | null>(null);

/** `initial` has been loaded by `speakLanguage`. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const speech = useMemo<Speech>(
    () => ({
      language,
      locale: localeOf(language, navigator.languages),
      messages: textsOf(language),
      async speak(next) {
        await speakLanguage(next);
        keptLanguage.write(next);
        startTransition(() => setLanguage(next));
      },
    }),
    [language],
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
