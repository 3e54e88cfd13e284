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
  any: "Fine with any",
  tally: (option: string, yes: number, maybe: number, no: number) =>
    `Who answered what to ${option}: ${yes} yes, ${maybe} maybe, ${no} no`,
  person: (name: string, partySize: number) => (partySize > 1 ? `${name} +${partySize - 1}` : name),
  waits: "in line",
  toConfirm: "to confirm",
  over: "Over",
  places: (capacity: number) => pluralEn(capacity, "1 place", `${capacity} places`),
  capacity: (inside: number, capacity: number) => `${inside} of ${capacity} places taken`,
};
