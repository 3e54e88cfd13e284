import { type Instant, instantAt, normaliseText, trimInvisible } from "@pintpoint/core";
import { withScheme } from "../../../lib/with-scheme.ts";
import type { NewMeetupBody, NewSlotBody, NewVenueBody } from "../api.ts";
import type { Draft, DraftSlot, DraftVenue } from "../types.ts";
import { nonEmptyVenues } from "./draft.ts";
import { isTimed, wallTimeAsUtc } from "./slot-time.ts";

/** What the meetup is for and called. */
export interface Subject {
  /** A key or the person's own words. */
  activity: string;
  title: string;
  /** The page proposed the title for the activity: each reader is shown it in their own language. */
  titleProposed: boolean;
}

/**
 * The request that makes the meetup. Slots and venues keep the draft's order, so that `slots.3.start` in a refusal
 * points at the fourth of them.
 */
export function createRequestOf(draft: Draft, subject: Subject): NewMeetupBody {
  const name = normaliseText(draft.name, false);
  const description = normaliseText(draft.description, true);
  return {
    title: normaliseText(subject.title, false),
    ...(subject.titleProposed && { titleProposed: true }),
    activity: normaliseText(subject.activity, false),
    ...(description !== "" && { description }),
    timeZone: draft.timeZone,
    slots: draft.slots.map((slot) => slotBody(slot, draft.timeZone)),
    venues: nonEmptyVenues(draft.venues).map(venueBody),
    settings: {
      editing: draft.blind ? "organiser" : draft.editing,
      proposals: draft.proposals,
      blind: draft.blind,
      ...(draft.deadline !== "" && { deadline: wallInstant(draft.deadline, draft.timeZone) }),
    },
    ...(name !== "" && { organiser: { name, ...(draft.face !== "" && { avatar: draft.face }) } }),
  };
}

/** The instants of a slot. Where the clocks jump over its end, it keeps its length. */
export function slotBody(slot: DraftSlot, zone: string): NewSlotBody {
  if (!isTimed(slot)) return { date: slot.day };
  const start = wallInstant(wallTimeAsUtc(slot.day, slot.from), zone);
  const end = wallInstant(wallTimeAsUtc(slot.day, slot.from + slot.minutes), zone);
  return { start, end: end > start ? end : addMinutes(start, slot.minutes) };
}

/** What the clocks of a zone show, `2026-12-04T18:00`, as an instant. */
function wallInstant(wall: string, zone: string): Instant {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wall.split(/\D/).map(Number);
  return instantAt({ year, month, day, hour, minute, second: 0 }, zone);
}

function addMinutes(start: Instant, minutes: number): Instant {
  return `${new Date(Date.parse(start) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

function venueBody(venue: DraftVenue): NewVenueBody {
  const [url, capacity] = [venue.url, venue.capacity].map(trimInvisible);
  const address = normaliseText(venue.address, false);
  const note = normaliseText(venue.note, true);
  return {
    name: normaliseText(venue.name, false),
    ...(address && { address }),
    ...(url && { url: withScheme(url) }),
    ...(note && { note }),
    ...(capacity && { capacity: Number(capacity) }),
  };
}
