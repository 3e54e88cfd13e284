import type { Meetup, Participant, Slot, SlotId, Venue, Vote } from "../meetups/model/meetup.ts";
import type { Day } from "../shared/time.ts";
import { participantId, slotId, venueId } from "./ids.ts";

/** `s1` is the first slot, `v2` the second venue. */
type Ref = `s${number}` | `v${number}`;

/** One voter; nobody has to be named. */
export interface Voter {
  says?: { [ref in Ref]?: Vote };
  party?: number;
  mustCome?: true;
  /** Finished, up to this order; `"before"`: before options had one. */
  finished?: number | "before";
  /** Slots that moved since they were answered. */
  toReconfirm?: Ref[];
}

interface SlotTraits {
  date?: Day;
  pending?: true;
  order?: number;
}

export interface Poll {
  /** How many, or what is special about each. */
  slots: number | SlotTraits[];
  venues: number | Partial<Venue>[];
  /** Participant 1 is the first, and joined first. */
  voters: Voter[];
}

/** Before all slots of a poll. */
export const beforeAllSlots = Date.parse("2026-12-01T12:00:00Z");

/** The id of the option that `s1` or `v2` stands for. */
export function optionId(ref: string): string {
  return ref.startsWith("s") ? slotId(Number(ref.slice(1))) : venueId(Number(ref.slice(1)));
}

/** Yes votes for a venue with a capacity are queued in the order of the voters. */
export function aPoll({ slots, venues, voters }: Poll): Meetup {
  const meetup: Meetup = {
    id: "meetup-of-tests",
    version: 100,
    epoch: "epoch-1",
    title: "Beer",
    activity: "",
    description: "",
    timeZone: "UTC",
    status: "open",
    settings: { editing: "anyone", proposals: "anyone", blind: false },
    createdAt: "2026-12-01T12:00:00Z",
    updatedAt: "2026-12-01T12:00:00Z",
    slots: {},
    venues: {},
    participants: {},
    votes: {},
    queue: {},
    reconfirm: {},
    comments: {},
  };
  traits(slots).forEach((given, index) => {
    const id = slotId(index + 1);
    meetup.slots[id] = slotOf(id, index + 1, given);
  });
  traits(venues).forEach((given, index) => {
    const id = venueId(index + 1);
    meetup.venues[id] = { id, name: `Venue ${index + 1}`, ...given };
  });
  voters.forEach((voter, index) => {
    addVoter(meetup, voter, index + 1);
  });
  return meetup;
}

function traits<T extends object>(given: number | Partial<T>[]): Partial<T>[] {
  return typeof given === "number" ? Array.from({ length: given }, () => ({})) : given;
}

function slotOf(id: SlotId, n: number, { date, ...others }: SlotTraits): Slot {
  const day = `2026-12-${String(n).padStart(2, "0")}`;
  const time = date === undefined ? { start: `${day}T19:00:00Z`, end: `${day}T21:00:00Z` } : { date };
  return { id, ...time, ...others };
}

function addVoter(meetup: Meetup, voter: Voter, n: number): void {
  const { says = {}, party = 1, mustCome, finished, toReconfirm = [] } = voter;
  const id = participantId(n);
  const joinedAt = `2026-12-01T12:00:${String(n).padStart(2, "0")}Z`;
  const participant: Participant = { id, name: `Person ${n}`, avatar: "", partySize: party, joinedAt };
  meetup.participants[id] = {
    ...participant,
    ...(mustCome === undefined ? {} : { mustCome }),
    ...(finished === undefined ? {} : { finished: true }),
    ...(typeof finished === "number" ? { finishedUpTo: finished } : {}),
  };
  for (const [ref, vote] of Object.entries(says)) {
    if (vote === undefined) continue;
    const option = optionId(ref);
    meetup.votes[id] = { ...meetup.votes[id], [option]: vote };
    if (vote === "yes" && meetup.venues[option]?.capacity !== undefined) {
      meetup.queue[option] = { ...meetup.queue[option], [id]: n };
    }
  }
  for (const ref of toReconfirm) meetup.reconfirm[optionId(ref)] = { ...meetup.reconfirm[optionId(ref)], [id]: true };
}
