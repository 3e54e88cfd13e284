import { drawer } from "../device/storage.ts";

export const languages = ["en", "ru"] as const;
export type Language = (typeof languages)[number];

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

/** The choice made on this device, if any. */
export const keptLanguage = drawer<Language>("language", (found) => (isLanguage(found) ? found : null));

/** The first of the browser's languages that we speak; English when there is none. */
export function preferredLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const language = tag.toLowerCase().split("-")[0];
    if (isLanguage(language)) return language;
  }
  return "en";
}

/** The browser's own regional variant decides between 7 pm and 19:00; without one, the 24-hour clock. */
export function localeOf(language: Language, wished: readonly string[]): string {
  const own = wished.find((tag) => tag.toLowerCase().split("-")[0] === language && tag.includes("-"));
  return own ?? (language === "en" ? "en-GB" : "ru-RU");
}
