import { pluralEn } from "../../plural.ts";

export const recent = {
  heading: "Your meetups on this device",
  forget: (title: string) => `Take ${title} off this list`,
  forgotten: (title: string) => `${title} is off the list. Its link still works.`,
  seen: (when: string) => `Opened ${when}`,
  decided: (when: string) => (when === "" ? "It’s on!" : `It’s on: ${when}`),
  newAnswers: (count: number) => pluralEn(count, `${count} new answer`, `${count} new answers`),
  answered: (answered: number, people: number) => `${answered} of ${people} answered`,
  nobody: "Nobody’s answered yet",
  gone: "Deleted",
  again: "Same again?",
  againOf: (title: string) => `Same again? “${title}”`,
};
