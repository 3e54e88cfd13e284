import { pluralEn } from "../../plural.ts";

const spotsLeft = (free: number) => pluralEn(free, "1 spot left", `${free} spots left`);

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
  refused: (why: string) => `Your answer was not taken: ${why}`,
  notSaved: "Not saved yet. It will be sent by itself.",
  moved: "The time has moved. Does it still suit you? Until you answer again, a yes counts as maybe.",
  waiting: {
    full: (place: number) => `It is full: you are number ${place} in line.`,
    ahead: (free: number, name: string, party: number, place: number) =>
      `${spotsLeft(free)}, ${name}’s party of ${party} is ahead of you: you are number ${place} in line.`,
    own: (free: number, party: number) =>
      `${spotsLeft(free)}, too few for your party of ${party}: you are next in line.`,
  },
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
  yourAnswers: "Your answers",
  answered: (answered: number, open: number) => `${answered} of ${open} answered`,
  tapToVote: "Tap an answer to take part.",
  noneWorks: "None of these work",
  finish: "Done",
  finished: "Done answering",
  finishedAny: { slots: "Done, any time is fine", venues: "Done, any place is fine" },
  newSince: (count: number) => `${count} new since you were done`,
  finishMeans: {
    slots: "“Done” means that any of these times is fine for you.",
    venues: "“Done” means that any of these places is fine for you.",
  },
};
