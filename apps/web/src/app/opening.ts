import styles from "../features/creating/components/opening.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import { draw, drawFrame } from "./frame.ts";

const words = { en: english, ru: russian };

/**
 * The front page as it begins, where it will stand and in the same words, while React is on its way; React draws over
 * it. Only for a device without meetups: they would come first.
 */
export function drawOpening(language: Language): void {
  const { heading, lead } = words[language];
  drawFrame(draw("div", styles.hero, draw("h1", styles.heading, heading), draw("p", styles.lead, lead)));
}
