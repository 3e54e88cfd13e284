import { ownValue } from "../../shared/own-value.ts";
import { voteOf } from "../model/lookup.ts";
import type { Meetup, OptionId, ParticipantId, Slot, Venue } from "../model/meetup.ts";
import { orderOf } from "../model/option-order.ts";

/** What finishing means for a participant, now or if they finished now (SC2). */
export interface Finishing {
  /** The axis without any answer, while the other one has some: finishing says "any of these". */
  silentOn: "slots" | "venues" | null;
  /** Options added since the participant finished, without an answer. Empty if not finished. */
  addedSince: OptionId[];
}

/** Pending options take no votes and are left out. */
export function finishingOf(meetup: Meetup, id: ParticipantId): Finishing {
  const slots = takingVotes(meetup.slots);
  const venues = takingVotes(meetup.venues);
  const isSilent = (options: readonly (Slot | Venue)[]): boolean =>
    options.every((option) => voteOf(meetup, id, option.id) === undefined);
  const silentOnSlots = isSilent(slots);
  const silentOnVenues = isSilent(venues);
  const silentOn = silentOnSlots === silentOnVenues ? null : silentOnSlots ? "slots" : "venues";
  const person = ownValue(meetup.participants, id);
  const upTo = person?.finished === true ? (person.finishedUpTo ?? 0) : Number.POSITIVE_INFINITY;
  return {
    silentOn: silentOn !== null && (silentOn === "slots" ? slots : venues).length > 0 ? silentOn : null,
    addedSince: [...slots, ...venues]
      .filter((option) => orderOf(option) > upTo && voteOf(meetup, id, option.id) === undefined)
      .map((option) => option.id),
  };
}

const takingVotes = <Option extends Slot | Venue>(options: Readonly<Record<string, Option>>): Option[] =>
  Object.values(options).filter(({ pending }) => pending !== true);
