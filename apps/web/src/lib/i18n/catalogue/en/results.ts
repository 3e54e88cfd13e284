import { pluralEn } from "../../plural.ts";

export const results = {
  title: "What works best",
  counting: "The answers are being counted…",
  nobody: "As soon as somebody answers, the best pairs of time and place stand here.",
  blind:
    "This meetup is blind: you see the others’ answers once you have answered something yourself, or when it is decided. Blind is a curtain and no lock, and any answer opens it.",
  tie: (count: number) => `${count} pairs are equal in every way. Somebody has to choose.`,
  afterwards: "How the vote went",
  tied: "Tie",
  tieShort: (count: number) => `Tie of ${count}`,
  leads: "Leads",
  toResults: "What leads: to the results",
  others: (count: number) => pluralEn(count, "1 other", `${count} others`),
  score: (coming: number, open: number) =>
    [...(coming > 0 || open === 0 ? [`${coming} can`] : []), ...(open > 0 ? [`${open} yes so far`] : [])].join(", "),
  coming: "Can:",
  open: "Yes so far:",
  maybe: "Maybe:",
  out: "Left out:",
  unsaid: "Not said:",
  missing: (names: string) => `Without ${names}, who must come`,
  noSeat: (heads: number) => `${heads} without a seat`,
  over: "Over",
  by: {
    mustCome: "Below the one before because more people who must come are out.",
    yes: "Below the one before because fewer people can.",
    fits: "Below the one before because not everybody fits.",
    open: "Below the one before because fewer people have said yes so far.",
    maybe: "Below the one before because fewer people might.",
    out: "Below the one before because more people are left out.",
  },
  fewerSeats: "Below the one before because fewer people get a seat.",
  showMore: (more: number, all: number) => `Show ${more} more of ${all}`,
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
