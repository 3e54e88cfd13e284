import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { notAllowed, optionNotFound } from "../../shared/refusal.ts";
import { hasOwnKey, participantOf, venueOf, voteOf } from "../model/lookup.ts";
import type { AccessFacts, Meetup, ParticipantId, Venue, Version } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { EditVenue } from "./command.ts";
import { hasFacts } from "./new-venue.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

const textFields = ["name", "address", "url", "note", "photo"] as const;

/** Votes stay, whatever is corrected, and a chosen venue may be corrected too (MS9, MS13). */
export function editVenue({ meetup }: MeetupRecord, command: EditVenue, { identity, now }: CommandContext): Outcome {
  const { venueId, edit } = command;
  const { pending, ...details } = edit;
  // Who may approve may edit: the organiser may both.
  const approves = pending === false;
  if (!may(meetup, identity, approves ? "approve" : "edit"))
    return notAllowed(`${approves ? "approve" : "correct"} this place`);
  const venue = venueOf(meetup, venueId);
  if (venue === undefined) return optionNotFound;

  const change = noChange();
  for (const field of textFields) {
    const value = details[field];
    const path = `venues.${venueId}.${field}`;
    if (value === null && venue[field] !== undefined) change.unset.push(path);
    if (typeof value === "string" && value !== venue[field]) change.set[path] = value;
  }
  if (details.access !== undefined) editAccess(venue, details.access, change);
  if (details.capacity !== undefined) editCapacity(meetup, venue, details.capacity, change);
  if (approves && venue.pending === true) change.unset.push(`venues.${venueId}.pending`);
  return accepted(now, change);
}

/** The facts are one field: an edit that names them replaces all. */
function editAccess(venue: Venue, access: AccessFacts | null, change: Change): void {
  const path = `venues.${venue.id}.access`;
  if (!hasFacts(access)) {
    if (venue.access !== undefined) change.unset.push(path);
  } else if (!isSame(access, venue.access ?? {})) change.set[path] = copyJson(access);
}

function isSame(a: AccessFacts, b: AccessFacts): boolean {
  const facts = (access: AccessFacts): string => JSON.stringify(Object.entries(access).sort());
  return facts(a) === facts(b);
}

/**
 * Setting the first capacity creates the queue. Changing it moves who is in, but not the queue. Removing it removes the
 * queue (MS12).
 */
function editCapacity(meetup: Meetup, venue: Venue, capacity: number | null, change: Change): void {
  const path = `venues.${venue.id}.capacity`;
  if (capacity === null) {
    if (venue.capacity !== undefined) change.unset.push(path);
    if (hasOwnKey(meetup.queue, venue.id)) change.unset.push(`queue.${venue.id}`);
    return;
  }
  if (capacity !== venue.capacity) change.set[path] = capacity;
  if (venue.capacity !== undefined) return;
  const queue = queueOfExistingYes(meetup, venue);
  if (Object.keys(queue).length > 0) change.set[`queue.${venue.id}`] = queue;
}

/** Existing yes votes, by `joinedAt` then id: the k-th of n gets the number k − n, which is before every later yes. */
function queueOfExistingYes(meetup: Meetup, venue: Venue): Record<ParticipantId, Version> {
  const yes = Object.keys(meetup.votes).filter((id) => voteOf(meetup, id, venue.id) === "yes");
  const keyed = yes.map((id) => ({ id, key: `${participantOf(meetup, id)?.joinedAt ?? ""} ${id}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(keyed.map(({ id }, index) => [id, index + 1 - keyed.length]));
}
