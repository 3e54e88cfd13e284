import { refuse } from "../../shared/refusal.ts";
import { limits } from "../model/limits.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Identity } from "../rights/identity.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import type { MeetupRefusal } from "./refusals.ts";

/** How many entries a map has. */
export const sizeOf = (map: object): number => Object.keys(map).length;

/**
 * Refuses a change after which participants × options would exceed the limit (docs/spec/limits.md); null if it fits.
 */
export function refuseTooManyAnswers(participants: number, options: number): MeetupRefusal | null {
  if (participants * options <= limits.answers) return null;
  return refuse("limit_reached", `Participants times options must not exceed ${limits.answers}.`);
}

/** How many participants there may be without the organiser's reserved part; small meetups reserve nothing (MS14). */
export function maxParticipantsForOthers(maxParticipants: number): number {
  const reserved = Math.floor((maxParticipants * limits.reserved.participants) / limits.participants);
  return maxParticipants - Math.min(limits.reserved.participants, reserved);
}

/** Refuses one more slot or venue when this sender's limit is reached; null if it fits. */
export function refuseTooManyOptions(
  meetup: Meetup,
  kind: "slots" | "venues",
  identity: Identity,
): MeetupRefusal | null {
  const max = limits[kind] - (countsAsOrganiser(meetup, identity) ? 0 : limits.reserved[kind]);
  if (sizeOf(meetup[kind]) >= max)
    return refuse("limit_reached", `A meetup has at most ${limits[kind]} ${kind}, the last ones for its organiser.`);
  return refuseTooManyAnswers(sizeOf(meetup.participants), sizeOf(meetup.slots) + sizeOf(meetup.venues) + 1);
}
