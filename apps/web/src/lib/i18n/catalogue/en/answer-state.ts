import { pluralEn } from "../../plural.ts";

const spotsLeft = (free: number) => pluralEn(free, "1 spot left", `${free} spots left`);

export const answerState = {
  full: (place: number) => `It is full: you are number ${place} in line.`,
  ahead: (free: number, name: string, party: number, place: number) =>
    `${spotsLeft(free)}, ${name}’s party of ${party} is ahead of you: you are number ${place} in line.`,
  own: (free: number, party: number) => `${spotsLeft(free)}, too few for your party of ${party}: you are next in line.`,
  refused: (why: string) => `Your answer was not taken: ${why}`,
  notSaved: "Not saved yet. It will be sent by itself.",
  moved: "The time has moved. Does it still suit you? Until you answer again, a yes counts as maybe.",
};
