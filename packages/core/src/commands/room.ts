import type { Identity } from "../access/identity.ts";
import { countsAsOrganiser } from "../access/is-organisers.ts";
import { limits } from "../meetup/limits.ts";
import type { Meetup } from "../meetup/meetup.ts";
import type { Refusal } from "./refusal.ts";
import { refuse } from "./refusal.ts";

/** How many entries a map has. */
export const sizeOf = (map: object): number => Object.keys(map).length;

/** Refuses what would make more answers possible than one meetup can hold (docs/spec/limits.md); null when there is room. */
export function refuseTooManyAnswers(participants: number, options: number): Refusal | null {
  if (participants * options <= limits.answers) return null;
  return refuse("limit_reached", `Participants times options must not exceed ${limits.answers}.`);
}

/** How many people others than the organiser may be together: a small meetup keeps nothing back (MS14). */
export function maxParticipantsForOthers(maxParticipants: number): number {
  const reserved = Math.floor((maxParticipants * limits.reserved.participants) / limits.participants);
  return maxParticipants - Math.min(limits.reserved.participants, reserved);
}

/** Refuses one more slot or venue when there are as many as this one may make; null when there is room. */
export function refuseTooManyOptions(meetup: Meetup, kind: "slots" | "venues", identity: Identity): Refusal | null {
  const max = limits[kind] - (countsAsOrganiser(meetup, identity) ? 0 : limits.reserved[kind]);
  if (sizeOf(meetup[kind]) >= max)
    return refuse("limit_reached", `A meetup has at most ${limits[kind]} ${kind}, the last ones for its organiser.`);
  return refuseTooManyAnswers(sizeOf(meetup.participants), sizeOf(meetup.slots) + sizeOf(meetup.venues) + 1);
}
