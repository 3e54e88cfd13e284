import { pluralEn } from "../../plural.ts";

export const voting = {
  when: "When",
  where: "Where",
  allDay: "All day",
  noSlots: "No times yet. Propose the first one.",
  noVenues: "No places yet. Propose one, or decide on the time alone.",
  answers: { yes: "Yes", maybe: "Maybe", no: "No" },
  answerTo: (option: string) => `Your answer to ${option}`,
  chosen: "Chosen",
  pending: "Waits for approval",
  closed: "Voting is closed: the answers stay as they are.",
  notChosen: (count: number) => `${count} not chosen`,
  tally: (option: string, yes: number, maybe: number, no: number) =>
    `Who answered what to ${option}: ${yes} yes, ${maybe} maybe, ${no} no`,
  about: (option: string) => `About ${option}`,
  over: "Over",
  can: (heads: number) => `${heads} can`,
  might: (heads: number) => `${heads} maybe`,
  canOf: (heads: number, all: number) => `${heads} of ${all}`,
  spots: (taken: number, all: number) => `${taken} of ${all} spots`,
  leads: "in the lead",
  comments: (count: number, option: string) =>
    pluralEn(count, `1 comment on ${option}`, `${count} comments on ${option}`),
};
