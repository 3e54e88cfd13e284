import { activityKeyOf } from "@pintpoint/core";
import hero from "../features/creating/components/hero.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import header from "../routes/meetup-page/meetup-header.module.css";
import page from "../ui/page/page.module.css";

const textsByLanguage = { en: english, ru: russian };

/**
 * The home page's heading before React is loaded, with the same texts and markup. Only on a device without recent
 * meetups, which would be listed above it.
 */
export function drawHomeShell(language: Language): void {
  const { heading, lead } = textsByLanguage[language];
  drawShell(
    buildElement("div", hero.hero, buildElement("h1", hero.heading, heading), buildElement("p", hero.lead, lead)),
  );
}

/**
 * The meetup page before React is loaded: title and description as soon as the state is there. React replaces it. Does
 * nothing without a state (missing, deleted, offline). Resolves when rendered.
 */
export async function drawMeetupShell(state: Promise<unknown>): Promise<void> {
  const [main, content] = drawShell();
  const activity = field(field(await state, "meetup"), "activity");
  if (typeof activity === "string") document.documentElement.dataset.activity = activityKeyOf(activity);
  const shown = titleAndDescription(await state);
  // React has rendered already.
  if (shown === null || !main.isConnected) return;
  const title = buildElement("h1", header.title, shown.title);
  title.dir = "auto";
  const block = buildElement("div", header.header, buildElement("div", header.titleLine, title));
  if (shown.description) {
    const description = buildElement("p", header.description, shown.description);
    description.dir = "auto";
    block.append(description);
  }
  content.append(block);
  main.append(content);
}

/** Checks only the fields rendered here; the page parses the rest. */
function titleAndDescription(state: unknown): { title: string; description: string } | null {
  const meetup = field(state, "meetup");
  const [title, description = ""] = [field(meetup, "title"), field(meetup, "description")];
  return typeof title === "string" && typeof description === "string" ? { title, description } : null;
}

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/**
 * Renders the page's header and a main element, with the markup that React renders later; returns the main element and
 * the one for its content, which is in it if it has any.
 */
function drawShell(...inside: Node[]): [main: HTMLElement, content: HTMLElement] {
  const picture = buildElement("img", page.mark);
  picture.src = "/icon.svg";
  picture.alt = "";
  const brand = buildElement("span", page.brand, picture, buildElement("span", undefined, "Pintpoint"));
  const header = buildElement("header", `${page.band} ${page.edge}`, buildElement("div", page.header, brand));
  const content = buildElement("div", page.content, ...inside);
  const main = buildElement("main", page.main);
  if (inside.length > 0) main.append(content);
  document.getElementById("root")?.replaceChildren(header, main);
  return [main, content];
}

/** An element with texts and elements in it; a text is never read as HTML. */
function buildElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
