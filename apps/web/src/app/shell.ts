import { activityKeyOf, bidiIsolate } from "@pintpoint/core";
import band from "../features/creating/components/activity-band.module.css";
import hero from "../features/creating/components/hero.module.css";
import { opening as english } from "../lib/i18n/catalogue/en/opening.ts";
import { opening as russian } from "../lib/i18n/catalogue/ru/opening.ts";
import type { Language } from "../lib/i18n/language.ts";
import { titleStep } from "../lib/meetup/title-step.ts";
import meetupHeader from "../routes/meetup-page/meetup-header.module.css";
import notes from "../routes/meetup-page/meetup-notes.module.css";
import page from "../ui/page/page.module.css";
import avatar from "../ui/people/avatar.module.css";
import { hueOf, initialsOf } from "../ui/people/initials-and-hue.ts";

const textsByLanguage = { en: english, ru: russian };

/** The home page's band before React is loaded, with the same texts and markup, and room for its chips. */
export function drawHomeShell(language: Language): void {
  const { heading, lead } = textsByLanguage[language];
  const title = buildElement("h1", hero.hero);
  title.append(buildElement("span", hero.line, heading), " ", buildElement("span", hero.rest, lead));
  const chips = buildElement("div", band.chips, buildElement("span", band.own));
  const [main] = drawShell();
  main.append(buildElement("div", `${page.band} ${page.edge}`, buildElement("div", band.band, title, chips)));
  document.querySelector("header")?.classList.remove(page.edge ?? "");
}

/**
 * The meetup page before React is loaded: who asks, title and description as soon as the state is there. React replaces it.
 * Does nothing without a state (missing, deleted, offline). Resolves when rendered.
 */
export async function drawMeetupShell(state: Promise<unknown>, language: Language): Promise<void> {
  const [main, content] = drawShell();
  const activity = field(field(await state, "meetup"), "activity");
  if (typeof activity === "string") document.documentElement.dataset.activity = activityKeyOf(activity);
  const shown = shownOf(await state);
  // React has rendered already.
  if (shown === null || !main.isConnected) return;
  const title = buildElement("h1", meetupHeader.title, shown.title);
  title.dir = "auto";
  title.dataset.step = titleStep(shown.title);
  const words = buildElement("div", meetupHeader.words, title);
  const heading = buildElement("div", meetupHeader.header, words);
  if (shown.host !== undefined) {
    const { id, name, emoji } = shown.host;
    const letters = emoji || initialsOf(name);
    const face = buildElement("span", `${avatar.avatar} ${avatar.lg}`, buildElement("span", undefined, letters));
    if (!emoji && [...letters].length > 1) face.classList.add(avatar.two ?? "");
    face.dataset.hue = String(hueOf(id));
    heading.prepend(face);
    words.prepend(buildElement("p", meetupHeader.asks, textsByLanguage[language].asks(bidiIsolate(name))));
  }
  main.append(buildElement("div", `${page.band} ${page.edge}`, heading));
  document.querySelector("header")?.classList.remove(page.edge ?? "");
  if (shown.description) {
    const description = buildElement("p", notes.description, shown.description);
    description.dir = "auto";
    content.append(buildElement("div", notes.notes, description));
  }
  main.append(content);
}

/** Checks only the fields rendered here; the page parses the rest. */
function shownOf(state: unknown) {
  const meetup = field(state, "meetup");
  const [title, description = ""] = [field(meetup, "title"), field(meetup, "description")];
  // An invitation is another page: React draws it whole.
  if (field(meetup, "status") === "decided") return null;
  if (typeof title !== "string" || typeof description !== "string") return null;
  const people = field(meetup, "participants");
  const hosts = Object.values(typeof people === "object" && people !== null ? people : {})
    .filter((person) => field(person, "organiser") === true)
    .map((person) => ({
      id: String(field(person, "id")),
      name: String(field(person, "name")),
      emoji: String(field(person, "avatar")),
      joinedAt: String(field(person, "joinedAt")),
    }))
    .sort((a, b) => byCodeUnit(a.joinedAt, b.joinedAt) || byCodeUnit(a.id, b.id));
  return { title, description, host: hosts[0] };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const field = (of: unknown, name: string): unknown =>
  typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;

/**
 * Renders the page's header and a main element, with the markup that React renders later; returns the main element and
 * the one for its content, which is in it if it has any.
 */
function drawShell(): [main: HTMLElement, content: HTMLElement] {
  const picture = buildElement("img", page.mark);
  picture.src = "/icon.svg";
  picture.alt = "";
  const brand = buildElement("span", page.brand, picture, buildElement("span", undefined, "Pintpoint"));
  const header = buildElement("header", `${page.band} ${page.edge}`, buildElement("div", page.header, brand));
  const content = buildElement("div", page.content);
  const main = buildElement("main", page.main);
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
