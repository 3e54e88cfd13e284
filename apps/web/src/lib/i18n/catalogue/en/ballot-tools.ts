import { pluralEn } from "../../plural.ts";

/** Above the options, and the grid of everybody's answers. */
export const ballotTools = {
  allYes: "All yes",
  restYes: "Rest yes",
  restNo: "Rest no",
  answered: {
    yes: (count: number) => pluralEn(count, "1 more yes", `${count} more yeses`),
    no: (count: number) => pluralEn(count, "1 more no", `${count} more noes`),
  },
  undo: "Undo",
  view: "Show the answers as",
  list: "List",
  grid: "Grid",
  gridTitle: "Who said what",
  person: "Name",
  you: "You",
  answeredOf: (answered: number, all: number) => `${answered} of ${all} answered`,
  plusMaybe: (heads: number) => `+${heads} maybe`,
  best: "best",
  answers: { yes: "Yes", maybe: "Maybe", no: "No", any: "Fine with any" },
  silent: "no answer",
  showAll: (count: number) => `Show all ${count}`,
  showLess: "Show fewer",
};
