import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { hasOwnKey } from "../../shared/own-value.ts";
import { participantOf, venueOf, voteOf } from "../model/lookup.ts";
import type { AccessFacts, Meetup, ParticipantId, Venue, VenueId, Version } from "../model/meetup.ts";
import { nextOrder } from "../model/option-order.ts";
import { defineCommand, found } from "./define-command.ts";
import { refuseTooManyOptions } from "./limit-checks.ts";
import type { NewVenue, VenueDetails } from "./new-venue.ts";
import { hasFacts, venueFrom } from "./new-venue.ts";
import { accepted } from "./outcome.ts";
import { proposalFields, proposalRates } from "./proposal.ts";
import { addProposersYes, type ProposersVote } from "./proposers-yes.ts";
import { optionNotFound } from "./refusals.ts";

export interface AddVenue {
  kind: "addVenue";
  venue: NewVenue;
  vote?: ProposersVote;
}

export interface EditVenue {
  kind: "editVenue";
  venueId: VenueId;
  edit: VenueEdit;
}

/** `pending: false` approves. */
export type VenueEdit = { name?: string; pending?: false } & { [K in keyof VenueDetails]?: VenueDetails[K] | null };

const textFields = ["name", "address", "url", "note", "photo"] as const;

export const addVenue = defineCommand({
  kind: "addVenue",
  makes: "v",
  build: ({ venue, vote }: { venue: Omit<NewVenue, "id">; vote?: ProposersVote }, { id }): AddVenue => ({
    kind: "addVenue",
    venue: { id, ...venue },
    ...(vote !== undefined && { vote }),
  }),
  rights: () => [["propose", "propose a place"]],
  decide(record, { venue, vote }, { identity, now }) {
    const { meetup } = record;
    const tooMany = refuseTooManyOptions(meetup, "venues", identity);
    if (tooMany !== null) return tooMany;

    const added = { ...venueFrom(venue), ...proposalFields(meetup, { identity, now }), order: nextOrder(meetup) };
    const changes = { meetup: noChange(), vault: noChange() };
    changes.meetup.set[`venues.${venue.id}`] = copyJson(added);
    if (vote !== undefined) addProposersYes(record, added, { identity, now }, changes);
    return accepted(now, changes.meetup, changes.vault);
  },
  rates: (meetup, _, sender) => proposalRates(meetup, sender),
  answer: (meetup, { venue: { id } }, content) =>
    found(venueOf(meetup, content.id ?? id), optionNotFound, (venue) => ({ venue })),
});

/** Votes stay, whatever is corrected, and a chosen venue may be corrected too (MS9, MS13). */
export const editVenue = defineCommand({
  kind: "editVenue",
  build: ({ venueId, edit }: Omit<EditVenue, "kind">): EditVenue => ({ kind: "editVenue", venueId, edit }),
  // Who may approve may edit: the organiser may both.
  rights: ({ edit }) => [edit.pending === false ? ["approve", "approve this place"] : ["edit", "correct this place"]],
  find: (meetup, { venueId }) => found(venueOf(meetup, venueId), optionNotFound),
  decide({ meetup }, { venueId, edit }, { now }, venue) {
    const { pending, ...details } = edit;
    const change = noChange();
    for (const field of textFields) {
      const value = details[field];
      const path = `venues.${venueId}.${field}`;
      if (value === null && venue[field] !== undefined) change.unset.push(path);
      if (typeof value === "string" && value !== venue[field]) change.set[path] = value;
    }
    if (details.access !== undefined) editAccess(venue, details.access, change);
    if (details.capacity !== undefined) editCapacity(meetup, venue, details.capacity, change);
    if (pending === false && venue.pending === true) change.unset.push(`venues.${venueId}.pending`);
    return accepted(now, change);
  },
  rates: () => [{ rate: "edits", subject: "" }],
  rateRight: () => "edit",
  answer: (meetup, { venueId }) => found(venueOf(meetup, venueId), optionNotFound, (venue) => ({ venue })),
});

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
