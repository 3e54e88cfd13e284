import { type Meetup, type Participant, rankPairs } from "@pintpoint/core";

export interface GuestList {
  coming: Participant[];
  maybe: Participant[];
  out: Participant[];
  /** Heads of those coming. */
  heads: number;
}

/** Who comes to what was decided: the chosen pair as the scorer sees it, so that no second rule exists. */
export function guestList(meetup: Meetup): GuestList {
  const { decision } = meetup;
  const chosen: Meetup = {
    ...meetup,
    slots: pick(meetup.slots, decision?.slotId),
    venues: pick(meetup.venues, decision?.venueId),
  };
  const [pair] = rankPairs(chosen);
  const people = (ids: readonly string[] = []) => ids.flatMap((id) => meetup.participants[id] ?? []);
  return {
    coming: people(pair?.coming),
    maybe: people(pair?.maybe),
    out: people(pair?.out),
    heads: pair?.people.coming ?? 0,
  };
}

function pick<Value>(map: Record<string, Value>, id: string | undefined): Record<string, Value> {
  const value = id === undefined ? undefined : map[id];
  return id === undefined || value === undefined ? {} : { [id]: value };
}
