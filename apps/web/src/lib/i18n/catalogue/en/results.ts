import { pluralEn } from "../../plural.ts";

/** The option is named where the combo does not name it. */
const oneVote = (name: string, option: string, answer: string, combo: string) =>
  `One ${answer} from ${name}${combo.includes(option) ? "" : ` to ${option}`}, and`;

export const results = {
  counting: "Counting the answers…",
  nobody: "The best combo shows up here after the first vote.",
  blind:
    "No peeking: answer first, then see the rest. It’s a curtain, not a lock. Answering opens it, and so does the decision.",
  afterwards: "How the vote went",
  others: (count: number) => pluralEn(count, "1 other", `${count} others`),
  coming: "Can:",
  open: "Yes so far:",
  maybe: "Maybe:",
  out: "Can’t:",
  unsaid: "No answer:",
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
