import type { Decision, Meetup, Slot } from "@pintpoint/core/meetups";
import { hostOf, slotOf, venueOf } from "@pintpoint/core/meetups";
import { bidiIsolate } from "@pintpoint/core/shared";

export type PreviewLanguage = "en" | "ru";

interface Texts {
  locale: string;
  asks(name: string): string;
  times(count: number): string;
  places(count: number): string;
  decided(what: string): string;
  decidedAlone: string;
}

const russianForm = new Intl.PluralRules("ru");
function russianCount(count: number, one: string, few: string, many: string): string {
  const form = russianForm.select(count);
  return `${count} ${form === "one" ? one : form === "few" ? few : many}`;
}

const texts: Readonly<Record<PreviewLanguage, Texts>> = {
  en: {
    locale: "en-GB",
    asks: (name) => `${name} asks`,
    times: (count) => `${count} ${count === 1 ? "time" : "times"}`,
    places: (count) => `${count} ${count === 1 ? "place" : "places"}`,
    decided: (what) => `Decided: ${what}`,
    decidedAlone: "It’s decided",
  },
  ru: {
    locale: "ru",
    asks: (name) => `${name} спрашивает`,
    times: (count) => russianCount(count, "вариант времени", "варианта времени", "вариантов времени"),
    places: (count) => russianCount(count, "место", "места", "мест"),
    decided: (what) => `Решено: ${what}`,
    decidedAlone: "Решено",
  },
};

const neutralTexts: Readonly<Record<PreviewLanguage, { title: string; description: string }>> = {
  en: { title: "Pintpoint: you’re invited", description: "Open the link to see more." },
  ru: { title: "Pintpoint: тебя зовут", description: "Открой ссылку, чтобы узнать больше." },
};

/**
 * The language of the meetup's own words. The messenger's program that fetches a preview has no language, and what it
 * fetches is shown to everybody in the chat: whoever wrote the title knows how they talk.
 */
export function languageOf({ title, description }: Pick<Meetup, "title" | "description">): PreviewLanguage {
  return /\p{Script=Cyrillic}/u.test(title + description) ? "ru" : "en";
}

/** Says no more than that there is an invitation. */
export function neutralPreview(language: PreviewLanguage): { title: string; description: string } {
  return neutralTexts[language];
}

/** "Lena asks · 3 times · 2 places", or what was decided; nothing of how people voted. */
export function describe(meetup: Meetup, language: PreviewLanguage): string {
  const text = texts[language];
  const { decision } = meetup;
  if (meetup.status === "decided" && decision !== undefined) {
    const what = decisionText(meetup, decision, text);
    return what === "" ? text.decidedAlone : text.decided(what);
  }
  const host = hostOf(meetup);
  const [times, places] = [countOf(meetup.slots), countOf(meetup.venues)];
  return [
    host === undefined ? null : text.asks(bidiIsolate(host.name)),
    times === 0 ? null : text.times(times),
    places === 0 ? null : text.places(places),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** Those that can be voted on. */
function countOf(options: Readonly<Record<string, { pending?: true }>>): number {
  return Object.values(options).filter(({ pending }) => pending !== true).length;
}

function decisionText(meetup: Meetup, { slotId, venueId }: Decision, { locale }: Texts): string {
  const slot = slotId === undefined ? undefined : slotOf(meetup, slotId);
  const venue = venueId === undefined ? undefined : venueOf(meetup, venueId);
  return [slot && slotText(slot, meetup.timeZone, locale), venue && bidiIsolate(venue.name)]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** On the meetup's own clock. Where it is called by a name that this process does not know, the day is told by UTC. */
function slotText(slot: Slot, zone: string, locale: string): string {
  if ("date" in slot) return dayText(new Date(`${slot.date}T00:00:00Z`), "UTC", locale);
  const start = new Date(slot.start);
  try {
    const time = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    return `${dayText(start, zone, locale)}, ${time.format(start)}`;
  } catch {
    return dayText(start, "UTC", locale);
  }
}

function dayText(at: Date, timeZone: string, locale: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" }).format(at);
  return `${weekday} ${new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" }).format(at)}`;
}
