import { storedValue } from "../device/stored-value.ts";

export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The choice made on this device, if any. */
export const storedLanguage = storedValue<Language>("language", (found) => (isLanguage(found) ? found : null));

/** The first of the browser's languages that we speak; English when there is none. */
export function preferredLanguage(browserLanguages: readonly string[] = []): Language {
  return (
    localesOf(browserLanguages)
      .map(({ language }) => language)
      .find(isLanguage) ?? "en"
  );
}

/** The browser's own regional variant decides between 7 pm and 19:00; without one, the 24-hour clock. */
export function localeOf(spoken: Language, browserLanguages: readonly string[] = []): string {
  const own = localesOf(browserLanguages).find(({ language, baseName }) => language === spoken && baseName !== spoken);
  return own?.baseName ?? (spoken === "en" ? "en-GB" : "ru-RU");
}

// Some browsers call their language as their system does, `en-US@posix` or `ru_RU.UTF-8`, and Intl throws for what is no
// locale. What follows a `-u-` is about calendars and digits: the page has its own, so the base name is all that is taken.
const localesOf = (wished: readonly string[]): Intl.Locale[] =>
  wished.flatMap((tag) => {
    try {
      return new Intl.Locale(tag.replace(/[@.].*/, "").replaceAll("_", "-"));
    } catch {
      return [];
    }
  });
