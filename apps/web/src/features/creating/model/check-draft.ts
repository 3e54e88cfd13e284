import {
  codePoints,
  isCapabilityLink,
  isWebUrl,
  limits,
  measureFault,
  normaliseText,
  trimInvisible,
} from "@pintpoint/core";
import type { Draft, DraftVenue, WallNow } from "../types.ts";
import { withScheme } from "./new-meetup.ts";
import { sentVenues } from "./sent-venues.ts";
import { isPast, isTimed } from "./slot-time.ts";

/** What is wrong with a field; the catalogue has the words. */
export type Fault = "empty" | "tooLong" | "marks" | "link" | "personalLink" | "capacity" | "past" | "refused";

/** Faults by field: `title`, `deadline`, `slots.<id>`, `venues.<id>.url`. */
export type Faults = Readonly<Record<string, Fault>>;

/** What can be known to be wrong before anything is sent. */
export function checkDraft(draft: Draft, words: { activity: string; title: string }, now: WallNow): Faults {
  const faults: Record<string, Fault> = {};
  const note = (field: string, fault: Fault | null) => {
    if (fault !== null) faults[field] = fault;
  };
  note("title", textFault(words.title, { least: 1, most: limits.title }));
  note("activity", textFault(words.activity, { least: 0, most: limits.activity }));
  note("description", textFault(draft.description, { least: 0, most: limits.description, lines: true }));
  note("name", textFault(draft.name, { least: 0, most: limits.name }));
  for (const slot of draft.slots) {
    if (isPast(slot.day, isTimed(slot) ? slot.from : null, now)) faults[`slots.${slot.id}`] = "past";
  }
  for (const venue of sentVenues(draft.venues)) {
    for (const [field, fault] of Object.entries(venueFaults(venue))) note(`venues.${venue.id}.${field}`, fault);
  }
  if (draft.deadline !== "" && deadlinePast(draft.deadline, now)) faults.deadline = "past";
  return faults;
}

function venueFaults(venue: DraftVenue): Record<string, Fault | null> {
  const url = trimInvisible(venue.url);
  const capacity = trimInvisible(venue.capacity);
  return {
    name: textFault(venue.name, { least: 1, most: limits.venueName }),
    address: textFault(venue.address, { least: 0, most: limits.address }),
    note: textFault(venue.note, { least: 0, most: limits.note, lines: true }),
    url: url === "" ? null : linkFault(withScheme(url)),
    capacity: capacity === "" || isCapacity(capacity) ? null : "capacity",
  };
}

function linkFault(url: string): Fault | null {
  if (!isWebUrl(url) || url.length > limits.url) return "link";
  return isCapabilityLink(url) ? "personalLink" : null;
}

function textFault(
  text: string,
  { least, most, lines = false }: { least: number; most: number; lines?: boolean },
): Fault | null {
  const fault = measureFault(text, most);
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
