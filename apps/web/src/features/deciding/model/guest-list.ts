import {
  guestList as guestIds,
  type Meetup,
  type Participant,
  type ParticipantId,
  participantOf,
  venueOf,
  type WaitingPosition,
  waitingPositionOf,
} from "@pintpoint/core";

export const guestGroups = ["in", "waiting", "open", "maybe", "out", "unsaid"] as const;
export type GuestGroup = (typeof guestGroups)[number];

export interface GuestGroups extends Record<GuestGroup, Participant[]> {
  /** Heads of those who are in. */
  heads: number;
}

/** Who comes to what was decided, as the scorer sees it: an answer to another time is none to the chosen one. */
export function guestsOf(meetup: Meetup): GuestGroups {
  const ids = guestIds(meetup);
  const people = (some: readonly ParticipantId[] = []) => some.flatMap((id) => participantOf(meetup, id) ?? []);
  return {
    in: people(ids?.in),
    waiting: people(ids?.waiting),
    open: people(ids?.open),
    maybe: people(ids?.maybe),
    out: people(ids?.out),
    unsaid: people(ids?.unsaid),
    heads: ids?.heads ?? 0,
  };
}

/** In which list somebody stands; null for a guest of the page. */
export function groupOf(guests: GuestGroups, id: ParticipantId | undefined): GuestGroup | null {
  return guestGroups.find((group) => guests[group].some((person) => person.id === id)) ?? null;
}

/** How somebody stands who waits for a place; null for everybody else. */
export function guestWait(meetup: Meetup, { waiting, heads }: GuestGroups, id: ParticipantId): WaitingPosition | null {
  const venueId = meetup.decision?.venueId;
  const capacity = venueId === undefined ? undefined : venueOf(meetup, venueId)?.capacity;
  return capacity === undefined
    ? null
    : waitingPositionOf({ waiting: waiting.map((person) => person.id), heads }, capacity, id);
}
