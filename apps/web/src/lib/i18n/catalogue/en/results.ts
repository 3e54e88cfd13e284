import { pluralEn } from "../../plural.ts";

/** The option is named where the combo does not name it. */
const oneVote = (name: string, option: string, answer: string, combo: string) =>
  `One ${answer} from ${name}${combo.includes(option) ? "" : ` to ${option}`}, and`;

export const results = {
  title: "What works best",
  counting: "Counting the answers…",
  nobody: "The best combo shows up here after the first vote.",
  blind:
    "No peeking: answer first, then see the rest. It’s a curtain, not a lock. Answering opens it, and so does the decision.",
  tie: (count: number) => `Neck and neck: ${count} combos. Someone make the call.`,
  afterwards: "How the vote went",
  tied: "Tie",
  tieShort: (count: number) => `${count}-way tie`,
  leads: "In the lead",
  toResults: "In the lead: go to the results",
  others: (count: number) => pluralEn(count, "1 other", `${count} others`),
  score: (coming: number, open: number) =>
    [...(coming > 0 || open === 0 ? [`${coming} can make it`] : []), ...(open > 0 ? [`${open} yes so far`] : [])].join(
      ", ",
    ),
  coming: "Can:",
  open: "Yes so far:",
  maybe: "Maybe:",
  out: "Can’t:",
  unsaid: "No answer:",
  missing: (names: string) => `${names} can’t, and must be there`,
  noSeat: (heads: number) => pluralEn(heads, "1 spot short", `${heads} spots short`),
  over: "Over",
  by: {
    mustCome: "People who must be there can’t.",
    yes: "Fewer people can make it.",
    fits: "Not everyone fits.",
    open: "Fewer yeses so far.",
    maybe: "Fewer maybes.",
    out: "More people can’t.",
  },
  fewerSeats: "Fewer people get a spot.",
  showMore: (more: number, all: number) => `Show ${more} more of ${all}`,
  showAll: (count: number) => `Show all ${count}`,
  showLess: "Show fewer",
  oneVote: "One vote away",
  answers: { yes: "yes", maybe: "maybe", no: "no" },
  would: {
    leads: (name: string, option: string, answer: string, combo: string) =>
      `${oneVote(name, option, answer, combo)} ${combo} leads.`,
    ties: (name: string, option: string, answer: string, combo: string) =>
      `${oneVote(name, option, answer, combo)} ${combo} ties for the lead.`,
    breaksTie: (name: string, option: string, answer: string, combo: string) =>
      `${oneVote(name, option, answer, combo)} ${combo} wins the tie.`,
    fits: (name: string, option: string, answer: string, combo: string) =>
      `${oneVote(name, option, answer, combo)} everyone fits: ${combo}.`,
  },
};
