import type { Language } from "./language.ts";
import type { Translation } from "./translation.ts";

type English = typeof import("./catalogue/en/index.ts");

/** Every text of the page, by feature. */
export type Messages = Translation<English>;

/** What is loaded together: the texts of every page, and those of one. */
interface MessageGroups {
  base: typeof import("./catalogue/en/base.ts");
  absent: typeof import("./catalogue/en/absent.ts");
  home: typeof import("./catalogue/en/home.ts");
  homeMore: typeof import("./catalogue/en/home-more.ts");
  meetup: typeof import("./catalogue/en/meetup.ts");
  meetupMore: typeof import("./catalogue/en/meetup-more.ts");
  zones: typeof import("./catalogue/en/zones.ts");
  preferences: typeof import("./catalogue/en/preferences.ts");
}
export type MessageGroup = keyof MessageGroups;

// A chunk per language and group: nobody downloads texts that are not read. A language that lacks a feature, or a key
// of one, does not compile here.
const chunks: Record<
  Language,
  { [G in MessageGroup]: () => Promise<Pick<Messages, keyof MessageGroups[G] & keyof Messages>> }
> = {
  en: {
    base: () => import("./catalogue/en/base.ts"),
    absent: () => import("./catalogue/en/absent.ts"),
    home: () => import("./catalogue/en/home.ts"),
    homeMore: () => import("./catalogue/en/home-more.ts"),
    meetup: () => import("./catalogue/en/meetup.ts"),
    meetupMore: () => import("./catalogue/en/meetup-more.ts"),
    zones: () => import("./catalogue/en/zones.ts"),
    preferences: () => import("./catalogue/en/preferences.ts"),
  },
  ru: {
    base: () => import("./catalogue/ru/base.ts"),
    absent: () => import("./catalogue/ru/absent.ts"),
    home: () => import("./catalogue/ru/home.ts"),
    homeMore: () => import("./catalogue/ru/home-more.ts"),
    meetup: () => import("./catalogue/ru/meetup.ts"),
    meetupMore: () => import("./catalogue/ru/meetup-more.ts"),
    zones: () => import("./catalogue/ru/zones.ts"),
    preferences: () => import("./catalogue/ru/preferences.ts"),
  },
};

const loaded: Record<Language, Partial<Messages>> = { en: {}, ru: {} };
const activeGroups = new Set<MessageGroup>();
let current: Language | null = null;

/** Makes a language the current one, with the texts of every page that has been shown. */
export async function activateLanguage(language: Language): Promise<void> {
  activeGroups.add("base");
  current ??= language;
  await Promise.all([...activeGroups].map((group) => load(language, group)));
  current = language;
}

/** The texts of a page in the current language; a router waits for them before it draws the page. */
export async function loadMessages(group: MessageGroup): Promise<void> {
  activeGroups.add(group);
  await load(current ?? "en", group);
}

/** The texts of a group that has been loaded; throws otherwise. */
export function registerMessages(language: Language, texts: Partial<Messages>): void {
  Object.assign(loaded[language], texts);
}

/** The texts of a language. Throws for a feature whose group is not loaded, rather than render nothing. */
export function messagesIn(language: Language): Messages {
  return new Proxy(loaded[language], throwOnMissing) as Messages;
}

const throwOnMissing: ProxyHandler<Partial<Messages>> = {
  get(texts, feature) {
    const found: unknown = Reflect.get(texts, feature);
    if (found === undefined) throw new Error(`the texts of ${String(feature)} are not loaded: see loadTexts`);
    return found;
  },
};

async function load(language: Language, group: MessageGroup): Promise<void> {
  registerMessages(language, await chunks[language][group]());
}
