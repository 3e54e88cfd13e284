import styles from "../features/creating/components/opening.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import page from "../ui/page/page.module.css";

const words = { en: english, ru: russian };

/**
 * The front page as it begins, where it will stand and in the same words, while React is on its way; React draws over
 * it. Only for a device without meetups: they would come first.
 */
export function drawOpening(language: Language): void {
  const { heading, lead } = words[language];
  const picture = draw("img", page.mark);
  picture.src = "/icon.svg";
  picture.alt = "";
  const brand = draw("span", page.brand, picture, draw("span", undefined, "Pintpoint"));
  const hero = draw("div", styles.hero, draw("h1", styles.heading, heading), draw("p", styles.lead, lead));
  document.getElementById("root")?.replaceChildren(draw("header", page.header, brand), draw("main", page.main, hero));
}

function draw<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
