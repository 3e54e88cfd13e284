import {
  codePoints,
  isCapabilityLink,
  isWebUrl,
  limits,
  normaliseText,
  textSizeError,
  trimInvisible,
} from "@pintpoint/core";
import { withScheme } from "../../../lib/with-scheme.ts";
import type { Draft, DraftVenue, WallNow } from "../types.ts";
import { nonEmptyVenues } from "./draft.ts";
import { isPast, isTimed } from "./slot-time.ts";

/** What is wrong with a field; the catalogue has the words. */
export type DraftError = "empty" | "tooLong" | "marks" | "link" | "personalLink" | "capacity" | "past" | "refused";

/** Faults by field: `title`, `deadline`, `slots.<id>`, `venues.<id>.url`. */
export type DraftErrors = Readonly<Record<string, DraftError>>;

/** What can be known to be wrong before anything is sent. */
export function validateDraft(draft: Draft, subject: { activity: string; title: string }, now: WallNow): DraftErrors {
  const faults: Record<string, DraftError> = {};
  const note = (field: string, fault: DraftError | null) => {
    if (fault !== null) faults[field] = fault;
  };
  note("title", textError(subject.title, { least: 1, most: limits.title }));
  note("activity", textError(subject.activity, { least: 0, most: limits.activity }));
  note("description", textError(draft.description, { least: 0, most: limits.description, lines: true }));
  note("name", textError(draft.name, { least: 0, most: limits.name }));
  for (const slot of draft.slots) {
    if (isPast(slot.day, isTimed(slot) ? slot.from : null, now)) faults[`slots.${slot.id}`] = "past";
  }
  for (const venue of nonEmptyVenues(draft.venues)) {
    for (const [field, fault] of Object.entries(venueErrors(venue))) note(`venues.${venue.id}.${field}`, fault);
  }
  if (draft.deadline !== "" && deadlinePast(draft.deadline, now)) faults.deadline = "past";
  return faults;
}

function venueErrors(venue: DraftVenue): Record<string, DraftError | null> {
  const url = trimInvisible(venue.url);
  const capacity = trimInvisible(venue.capacity);
  return {
    name: textError(venue.name, { least: 1, most: limits.venueName }),
    address: textError(venue.address, { least: 0, most: limits.address }),
    note: textError(venue.note, { least: 0, most: limits.note, lines: true }),
    url: url === "" ? null : linkError(withScheme(url)),
    capacity: capacity === "" || isCapacity(capacity) ? null : "capacity",
  };
}

function linkError(url: string): DraftError | null {
  if (!isWebUrl(url) || url.length > limits.url) return "link";
  return isCapabilityLink(url) ? "personalLink" : null;
}

function textError(
  text: string,
  { least, most, lines = false }: { least: number; most: number; lines?: boolean },
): DraftError | null {
  const fault = textSizeError(text, most);
  if (fault !== null) return fault === "length" ? "tooLong" : "marks";
  const length = codePoints(normaliseText(text, lines));
  if (length < least) return "empty";
  return length > most ? "tooLong" : null;
}

function isCapacity(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= limits.capacity;
}

function deadlinePast(wall: string, now: WallNow): boolean {
  const [day = "", clock = ""] = wall.split("T");
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return isPast(day, hours * 60 + minutes, now);
}
