import styles from "../features/creating/components/opening.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import { buildElement, drawShell } from "./frame.ts";

const textsByLanguage = { en: english, ru: russian };

/**
 * The front page as it begins, where it will stand and in the same words, while React is on its way; React draws over
 * it. Only for a device without meetups: they would come first.
 */
export function drawHomeShell(language: Language): void {
  const { heading, lead } = textsByLanguage[language];
  drawShell(
    buildElement("div", styles.hero, buildElement("h1", styles.heading, heading), buildElement("p", styles.lead, lead)),
  );
}
