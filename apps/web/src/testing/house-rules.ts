import type { Language } from "../lib/i18n/language.ts";

/** Words that no text of the page has, and what is said instead (CONTRIBUTING.md, "Texts"). */
const banned: Record<Language, readonly [pattern: RegExp, instead: string][]> = {
  en: [
    [/\bmay\b/i, "can; might"],
    [/\b(?:propos\w*|offer\w*)\b/i, "suggest"],
    [/\bperhaps\b/i, "maybe"],
    [/\bpairs?\b/i, "option; combo"],
    [/\bwhole day\b/i, "all day"],
    [/\b(?:every|any|some)body\b/i, "everyone, anyone, someone"],
    [/\bfor ever\b/i, "forever"],
    [/\bin line\b/i, "waiting list"],
    [/\b(?:do|does|did|is|are|was|were|has|have|could|would|should) not\b/i, "a contraction"],
    [
      /\b(?:cannot|can not|will not|I am|you are|we are|they are|it is|that is|there is|I will|you will|it will)\b/i,
      "a contraction",
    ],
    [/—/, "two sentences, a comma or a colon"],
  ],
  ru: [
    [/(?<!\p{L})(?:вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/iu, "ты; of several people: reword"],
    [/(?<!\p{L})(?:[а-яё]{2,}(?:ите|йте)(?:сь)?)(?!\p{L})/iu, "ты"],
    [/«может»/i, "«возможно»"],
    [/(?<!\p{L})пар(?:а|ы|у)?(?!\p{L})(?! (?:букв|слов|вариантов|минут|секунд|нажатий))/iu, "вариант"],
    [/(?<!\p{L})передвин/iu, "перенести"],
    [/—/, "two sentences, a comma or a colon"],
  ],
};

/** What a text says against the house rules: `found → instead`. */
export function brokenRules(language: Language, text: string): string[] {
  return banned[language].flatMap(([pattern, instead]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${found} → ${instead}`];
  });
}
