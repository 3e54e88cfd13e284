import { pluralEn } from "../../plural.ts";

const spotsLeft = (free: number) => pluralEn(free, "1 spot left", `${free} spots left`);

export const answerState = {
  full: (place: number) => `Full for now. You’re no. ${place} on the waiting list.`,
  ahead: (free: number, name: string, party: number, place: number) =>
    `${spotsLeft(free)}, but ${name}’s party of ${party} is ahead of you. You’re no. ${place} on the waiting list.`,
  own: (free: number, party: number) =>
    `${spotsLeft(free)}, too few for your party of ${party}. You’re next on the waiting list.`,
  refused: (why: string) => `That didn’t count: ${why}`,
  notSaved: "Not sent yet. It’ll go by itself.",
  moved: "Time changed. Still good? Until you say so, your yes counts as maybe.",
};
