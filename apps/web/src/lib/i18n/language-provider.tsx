import { createContext, type ReactNode, startTransition, use, useEffect, useMemo, useState } from "react";
import { type Language, localeOf, storedLanguage } from "./language.ts";
import { activateLanguage, type Messages, messagesIn } from "./messages.ts";

interface I18n {
  language: Language;
  /** For Intl: the browser's regional variant of the language. */
  locale: string;
  messages: Messages;
  /** Loads the texts, switches the page and keeps the choice on this device. */
  setLanguage(language: Language): Promise<void>;
}

const I18nContext = createContext<I18n | null>(null);

/** `initial` has been loaded by `speakLanguage`. */
export function LanguageProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const i18n = useMemo<I18n>(
    () => ({
      language,
      locale: localeOf(language, navigator.languages),
      messages: messagesIn(language),
      async setLanguage(next) {
        await activateLanguage(next);
        storedLanguage.write(next);
        startTransition(() => setLanguage(next));
      },
    }),
    [language],
  );

  return <I18nContext value={i18n}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (i18n === null) throw new Error("useSpeech needs a LanguageProvider around it");
  return i18n;
}

/** The texts of one feature in the language of the page. */
export function useMessages<Feature extends keyof Messages>(feature: Feature): Messages[Feature] {
  return useI18n().messages[feature];
}
