import { pluralEn } from "../../plural.ts";

/** What an action has done, said for a moment. */
export const done = {
  added: (option: string) => `${option} is on the list.`,
  addedWithYes: (option: string) => `${option} is on the list. Your yes is on it.`,
  sentTo: (organiser: string) => `Sent to ${organiser}. Once approved, everyone can vote on it.`,
  sentToOrganiser: "Sent to the organiser. Once approved, everyone can vote on it.",
  approved: (option: string) => `${option} is open for votes.`,
  moved: (option: string) => `Moved to ${option}.`,
  saved: "Saved.",
  undone: "Undone.",
  removed: (option: string) => `${option} is gone.`,
  removedWithAnswers: (option: string, count: number) =>
    `${option} is gone, with ${pluralEn(count, "1 answer", `${count} answers`)}.`,
  rejected: (option: string) => `${option} won’t be on the list.`,
  left: "You’ve left, and your answers went with you. Come back any time.",
  removedPerson: (name: string) => `${name} is out, answers included.`,
  newLink: "The new link works. The old one just stopped.",
  cannotUndo: (reason: string) => `Couldn’t undo that. ${reason}`,
};
