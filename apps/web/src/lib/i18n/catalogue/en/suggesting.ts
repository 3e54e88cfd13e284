import { pluralEn } from "../../plural.ts";

/** Suggesting a time or a place, and what waits for the organiser. */
export const suggesting = {
  day: "Day",
  taken: "already has times",
  moreDays: "More days",
  times: "Starts at",
  allDay: "All day",
  ownTime: "Another time",
  length: "How long",
  hours: (count: string) => `${count} h`,
  onOtherClock: (time: string, place: string) => `${time} in ${place}`,
  there: "That time’s on the list already.",
  past: "That’s already over. Pick a later one.",
  yesHint: "Your yes goes on it right away.",
  goesTo: (name: string) => `${name} has a look first. Then everyone can vote on it.`,
  toReview: (count: number) => pluralEn(count, "1 suggestion to review", `${count} suggestions to review`),
  from: (option: string, name: string) => `${option}, from ${name}`,
  review: "Review",
};
