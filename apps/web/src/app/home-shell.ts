import styles from "../features/creating/components/hero.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import { buildElement, drawShell } from "./shell.ts";

const textsByLanguage = { en: english, ru: russian };

/**
 * The home page's heading before React is loaded, with the same texts and markup. Only on a device without recent
 * meetups, which would be listed above it.
 */
export function drawHomeShell(language: Language): void {
  const { heading, lead } = textsByLanguage[language];
  drawShell(
    buildElement("div", styles.hero, buildElement("h1", styles.heading, heading), buildElement("p", styles.lead, lead)),
  );
}
