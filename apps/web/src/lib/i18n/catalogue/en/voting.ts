import { pluralEn } from "../../plural.ts";

export const voting = {
  when: "When",
  where: "Where",
  allDay: "All day",
  noSlots: "No times yet. Be the first.",
  noVenues: "No places yet. Suggest one, or just settle the time.",
  answers: { yes: "Yes", maybe: "Maybe", no: "No" },
  answerTo: (option: string) => `Your answer to ${option}`,
  chosen: "Chosen",
  pending: "Waiting for OK",
  closed: "Voting is closed.",
  notChosen: (count: number) => `${count} didn’t make it`,
  tally: (option: string, yes: number, maybe: number, no: number) =>
    `Who said what to ${option}: ${yes} yes, ${maybe} maybe, ${no} no`,
  about: (option: string) => `About ${option}`,
  over: "Over",
  can: (heads: number) => `${heads} can`,
  might: (heads: number) => `${heads} maybe`,
  canOf: (heads: number, all: number) => `${heads} of ${all}`,
  spots: (taken: number, all: number) => `${taken}/${all} spots`,
  leads: "in the lead",
  comments: (count: number, option: string) =>
    pluralEn(count, `1 comment on ${option}`, `${count} comments on ${option}`),
};
