import { limits } from "../meetup/limits.ts";
import type { Meetup } from "../meetup/meetup.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";

/** How many entries a map has. */
export const count = (map: object): number => Object.keys(map).length;

/** Refuses what would make more answers possible than one meetup can hold (section 8); null when there is room. */
export function noRoomForAnswers(participants: number, options: number): Refusal | null {
  if (participants * options <= limits.answers) return null;
  return refuse("limit_reached", `Participants times options must not exceed ${limits.answers}.`);
}

/** Refuses one more slot or venue when there are as many as there may be; null when there is room. */
export function noRoomForOption(meetup: Meetup, kind: "slots" | "venues"): Refusal | null {
  if (count(meetup[kind]) >= limits[kind])
    return refuse("limit_reached", `A meetup has at most ${limits[kind]} ${kind}.`);
  return noRoomForAnswers(count(meetup.participants), count(meetup.slots) + count(meetup.venues) + 1);
}
