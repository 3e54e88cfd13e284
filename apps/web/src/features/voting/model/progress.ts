import {
  type Finishing,
  finishingOf,
  isOver,
  isVotingOpen,
  type Meetup,
  type OptionId,
  type ParticipantId,
  sortedVenues,
  voteOf,
} from "@pintpoint/core";
import { cachedSortedSlots } from "../../../lib/meetup/cached-sorted-slots.ts";

export interface Progress {
  /** Options that take answers now, and are still to come. */
  open: OptionId[];
  answered: number;
  /** Those of them without an answer. */
  unanswered: readonly OptionId[];
  /** Those of them that came after one had finished, and have no answer yet. */
  since: readonly OptionId[];
  /** Where finishing says that each is fine, because none is answered. */
  silentOn: Finishing["silentOn"];
}

/** How far somebody has come; without anybody nothing is answered. */
export function progressOf(meetup: Meetup, me: ParticipantId | null, now: number): Progress {
  const slots = cachedSortedSlots(meetup).filter((slot) => !isOver(slot, meetup.timeZone, now));
  const venues = sortedVenues(meetup);
  const isOpen = (option: { id: OptionId; pending?: boolean }) =>
    !option.pending && isVotingOpen(meetup, option.id, now);
  const open = [...slots, ...venues].filter(isOpen).map(({ id }) => id);
  if (me === null) return { open, answered: 0, unanswered: open, since: [], silentOn: null };
  const unanswered = open.filter((id) => voteOf(meetup, me, id) === undefined);
  const { silentOn, addedSince: since } = finishingOf(meetup, me);
  return {
    open,
    answered: open.length - unanswered.length,
    unanswered,
    since: open.filter((id) => since.includes(id)),
    silentOn: silentOn !== null && (silentOn === "slots" ? slots : venues).some(isOpen) ? silentOn : null,
  };
}
