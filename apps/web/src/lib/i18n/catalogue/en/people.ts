import { pluralEn } from "../../plural.ts";

export const people = {
  title: (count: number) => (count === 0 ? "Who" : `Who (${count})`),
  nobody: "Nobody has joined yet. Share the link.",
  summary: (finished: number, watchers: number) =>
    `${finished} done · ${watchers} ${pluralEn(watchers, "page", "pages")} open now`,
  table: "All answers",
  tableTitle: "Who answered what",
  option: "Option",
  noAnswer: "no answer",
  answers: { yes: "Yes:", maybe: "Maybe:", no: "No:" },
  you: "(you)",
  here: "is here",
  choosing: "is choosing…",
  hidden: "answers hidden for now",
  silent: "has not answered",
  answered: (yes: number, maybe: number, no: number) => `${yes} yes, ${maybe} maybe, ${no} no`,
  mustCome: "must come",
  finished: "done",
  more: (name: string) => `More about ${name}`,
};
