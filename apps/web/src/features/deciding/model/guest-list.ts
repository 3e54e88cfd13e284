import { guestList as guestIds, type Meetup, type Participant } from "@pintpoint/core";

export interface GuestList {
  coming: Participant[];
  maybe: Participant[];
  out: Participant[];
  /** Heads of those coming. */
  heads: number;
}

/** Who comes to what was decided, as the scorer sees it: an answer to another time is none to the chosen one. */
export function guestList(meetup: Meetup): GuestList {
  const ids = guestIds(meetup);
  const people = (some: readonly string[] = []) => some.flatMap((id) => meetup.participants[id] ?? []);
  const coming = people(ids ? [...ids.in, ...ids.waiting] : []);
  return {
    coming,
    maybe: people(ids?.maybe),
    out: people(ids?.out),
    heads: coming.reduce((heads, { partySize }) => heads + partySize, 0),
  };
}
