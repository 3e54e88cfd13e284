import { pluralEn } from "../../plural.ts";

export const results = {
  title: "What works best",
  nobody: "As soon as somebody answers, the best pairs of time and place stand here.",
  blind:
    "This meetup is blind: you see the others’ answers once you have answered something yourself, or when it is decided.",
  tie: (count: number) => `${count} pairs are equal in every way. Somebody has to choose.`,
  afterwards: "How the vote went",
  tied: "Tie",
  tieShort: (count: number) => `Tie of ${count}`,
  leads: "Leads",
  toResults: "What leads: to the results",
  others: (count: number) => pluralEn(count, "1 other", `${count} others`),
  can: (count: number) => `${count} can`,
  coming: "Can:",
  maybe: "Maybe:",
  out: "Left out:",
  unsaid: "Not said:",
  missing: (names: string) => `Without ${names}, who must come`,
  tooSmall: (by: number) => `Too small by ${by}`,
  by: {
    mustCome: "Below the one before because more people who must come are out.",
    fits: "Below the one before because the place is too small.",
    yes: "Below the one before because fewer people can.",
    maybe: "Below the one before because fewer people might.",
    out: "Below the one before because more people are left out.",
  },
  showAll: (count: number) => `Show all ${count}`,
  showLess: "Show fewer",
  oneVote: "One vote away",
  answers: { yes: "yes", maybe: "maybe", no: "no" },
  would: {
    leads: (name: string, option: string, answer: string, pair: string) =>
      `If ${name} answered “${answer}” to ${option}, ${pair} would lead.`,
    ties: (name: string, option: string, answer: string, pair: string) =>
      `If ${name} answered “${answer}” to ${option}, ${pair} would tie for the lead.`,
    breaksTie: (name: string, option: string, answer: string, pair: string) =>
      `If ${name} answered “${answer}” to ${option}, the tie would go to ${pair}.`,
    fits: (name: string, option: string, answer: string, pair: string) =>
      `If ${name} answered “${answer}” to ${option}, everybody would fit: ${pair}.`,
  },
};
