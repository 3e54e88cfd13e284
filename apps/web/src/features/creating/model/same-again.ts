import { type Meetup, type ParticipantId, type Slot, sortedSlots, sortedVenues } from "@pintpoint/core";
import { addDays, daysBetween, wallClock } from "../../../lib/datetime/day.ts";
import type { Draft, DraftSlot, DraftVenue } from "../types.ts";
import { emptyDraft, emptyVenue } from "./draft.ts";
import { isPast, isTimed, sortSlots } from "./slot-time.ts";

const WEEK = 7;

interface SameAgainContext {
  /** Who this device is in the meetup. */
  me: ParticipantId | undefined;
  /** Milliseconds since 1970. */
  now: number;
  newId(): string;
}

/**
 * A meetup as the draft of its like: activity, title, places, rules and time zone stay; its times move by whole weeks, one
 * at least, so that they keep weekday and wall clock and none of them is past. Answers, deadline and what waits for approval stay behind.
 */
export function sameAgain(meetup: Meetup, { me, now, newId }: SameAgainContext): Draft {
  const zone = meetup.timeZone;
  const slots = sortedSlots(meetup)
    .filter((slot) => slot.pending === undefined)
    .map((slot) => draftSlot(slot, zone, newId()));
  const asker = me === undefined ? undefined : meetup.participants[me];
  const { editing, proposals, blind } = meetup.settings;
  return {
    ...emptyDraft(zone),
    activity: meetup.activity === "" ? null : meetup.activity,
    title: meetup.titleProposed ? null : meetup.title,
    description: meetup.description,
    slots: movedByWeeks(slots, wallClock(zone, now)),
    venues: sortedVenues(meetup)
      .filter((venue) => venue.pending === undefined)
      .map(
        ({ name, address = "", url = "", note = "", capacity }): DraftVenue => ({
          ...emptyVenue(newId()),
          name,
          address,
          url,
          note,
          capacity: capacity === undefined ? "" : String(capacity),
        }),
      ),
    editing,
    proposals,
    blind,
    name: asker?.name ?? "",
    face: asker?.avatar ?? "",
  };
}

function draftSlot(slot: Slot, zone: string, id: string): DraftSlot {
  if ("date" in slot) return { id, day: slot.date };
  const start = wallClock(zone, Date.parse(slot.start));
  const end = wallClock(zone, Date.parse(slot.end));
  // Between what the clocks show, so that a night in which they change makes it no longer.
  const minutes = daysBetween(start.day, end.day) * 24 * 60 + end.minutes - start.minutes;
  return { id, day: start.day, from: start.minutes, minutes: Math.max(minutes, 15) };
}

function movedByWeeks(slots: readonly DraftSlot[], now: { day: string; minutes: number }): DraftSlot[] {
  const [first] = sortSlots(slots);
  if (first === undefined) return [];
  let weeks = Math.max(1, Math.floor(daysBetween(first.day, now.day) / WEEK));
  const moved = (by: number) => slots.map((slot) => ({ ...slot, day: addDays(slot.day, by * WEEK) }));
  while (moved(weeks).some((slot) => isPast(slot.day, isTimed(slot) ? slot.from : null, now))) weeks += 1;
  return moved(weeks);
}
