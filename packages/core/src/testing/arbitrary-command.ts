import fc from "fast-check";
import type { Identity } from "../access/identity.ts";
import type { Command, SlotTime } from "../commands/command.ts";
import { instantOf } from "../meetup/instant.ts";
import type { Vote } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import { noon } from "./a-record.ts";
import { commentId, participantId, slotId, tokenOf, venueId } from "./ids.ts";

/**
 * Somebody wanting something, before it is known what the meetup looks like by then: numbers point into its maps, and
 * beyond them every now and then.
 */
export interface Wish {
  kind: Command["kind"];
  /** Who asks, and whom or what it concerns. */
  who: number;
  whom: number;
  option: number;
  other: number;
  vote: Vote | null;
  /** Small numbers of all kinds: capacities, hours, settings. */
  amount: number;
  /** Seconds that pass before. */
  wait: number;
}

const often: { [Kind in Command["kind"]]: number } = {
  castVotes: 12,
  join: 4,
  editSlot: 4,
  editVenue: 4,
  addSlot: 2,
  addVenue: 2,
  decide: 2,
  reopen: 2,
  removeOption: 2,
  leave: 2,
  relink: 1,
  removePeople: 1,
  renewOrganiserLink: 1,
  editMeetup: 2,
  editParticipant: 1,
  addComment: 2,
  removeComment: 1,
  deleteMeetup: 0,
};
const kinds = Object.keys(often).filter((kind): kind is Command["kind"] => Object.hasOwn(often, kind));
const nat = fc.nat({ max: 999 });

export const arbitraryWish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: often[kind], arbitrary: fc.constant(kind) }))),
  who: nat,
  whom: nat,
  option: nat,
  other: nat,
  vote: fc.constantFrom<Vote | null>("yes", "yes", "yes", "maybe", "no", null),
  amount: nat,
  wait: fc.nat({ max: 20_000 }),
});

const zones = ["Europe/London", "Europe/Berlin", "Asia/Tokyo", "America/New_York", "Europe/Lisbon"];

/** The wish as a command on the record as it is now; `serial` numbers what it makes. */
export function commandOf(
  wish: Wish,
  { meetup }: MeetupRecord,
  serial: number,
): { command: Command; identity: Identity } {
  const people = Object.keys(meetup.participants);
  const slot = pick(Object.keys(meetup.slots), wish.option, slotId(0));
  const venue = pick(Object.keys(meetup.venues), wish.other, venueId(0));
  const option = wish.amount % 2 === 0 ? slot : venue;
  // Mostly they act for themselves: what is refused anyway proves little.
  const actor = pick(people, wish.who, participantId(0));
  const whom = wish.whom % 5 === 0 ? pick(people, wish.whom, participantId(0)) : actor;
  const identity = identityOf(wish, actor);
  return { identity, command: build() };

  function build(): Command {
    switch (wish.kind) {
      case "editMeetup": {
        const proposals = (["anyone", "approval", "organiser"] as const)[wish.other % 3] ?? "anyone";
        const deadline = wish.option % 2 === 0 ? null : instantOf(noon + wish.amount * 3_600_000);
        const joining = wish.amount % 5 === 0 ? "closed" : "open";
        if (wish.amount % 3 === 0) return { kind: "editMeetup", settings: { proposals, deadline, joining } };
        return { kind: "editMeetup", title: `Title ${wish.amount}`, timeZone: pick(zones, wish.option, "UTC") };
      }
      case "deleteMeetup":
      case "reopen":
        return { kind: wish.kind };
      case "join": {
        const participant = { id: participantId(serial), name: "Anna", partySize: 1 + (wish.amount % 3) };
        return { kind: "join", participant, token: tokenOf(serial) };
      }
      case "editParticipant": {
        const edit =
          wish.amount % 3 === 0
            ? { mustCome: wish.vote === "yes" }
            : { finished: wish.vote === "yes", partySize: 1 + (wish.amount % 4) };
        return { kind: "editParticipant", participantId: whom, edit };
      }
      case "leave":
        return { kind: "leave", participantId: whom, ...(wish.amount % 2 === 0 && { comments: true }) };
      case "relink":
        return { kind: "relink", participantId: whom, token: tokenOf(serial) };
      case "removePeople": {
        const ids = [...new Set([whom, pick(people, wish.other, whom)])];
        const who = wish.amount % 4 === 0 ? { joinedSince: instantOf(noon + wish.amount * 1_000) } : { ids };
        return { kind: "removePeople", who, comments: wish.amount % 2 === 0, options: wish.amount % 3 === 0 };
      }
      case "renewOrganiserLink":
        return { kind: "renewOrganiserLink", token: tokenOf(serial) };
      case "castVotes":
        return {
          kind: "castVotes",
          participantId: whom,
          votes: wish.amount % 3 === 0 ? { [slot]: wish.vote, [venue]: wish.vote } : { [option]: wish.vote },
        };
      case "addSlot":
        return { kind: "addSlot", slot: { id: slotId(serial), ...timeOf(wish) } };
      case "editSlot":
        return { kind: "editSlot", slotId: slot, edit: wish.amount % 4 === 0 ? { pending: false } : timeOf(wish) };
      case "addVenue":
        return {
          kind: "addVenue",
          venue: {
            id: venueId(serial),
            name: "Bar",
            ...(wish.amount % 2 === 0 && { capacity: 1 + (wish.amount % 5) }),
          },
        };
      case "editVenue":
        return { kind: "editVenue", venueId: venue, edit: venueEdit() };
      case "removeOption":
        return { kind: "removeOption", optionId: option };
      case "addComment":
        return {
          kind: "addComment",
          comment: { id: commentId(serial), text: "Hm", ...(wish.amount % 3 > 0 && { optionId: option }) },
        };
      case "removeComment":
        return { kind: "removeComment", commentId: pick(Object.keys(meetup.comments), wish.other, commentId(0)) };
      case "decide":
        if (wish.amount % 3 === 0) return { kind: "decide", slotId: slot };
        return wish.amount % 3 === 1
          ? { kind: "decide", venueId: venue }
          : { kind: "decide", slotId: slot, venueId: venue };
    }
  }

  function venueEdit() {
    if (wish.amount % 4 === 0) return { pending: false } as const;
    if (wish.amount % 4 === 1) return { capacity: null, access: null };
    if (wish.amount % 4 === 2) return { capacity: 1 + (wish.other % 5) };
    return { note: "Ring twice", access: { quiet: "yes" as const } };
  }
}

function identityOf(wish: Wish, actor: string): Identity {
  if (wish.kind === "join" || wish.who % 7 === 0) return { kind: "guest" };
  if (wish.who % 7 < 3 && wish.kind !== "castVotes" && wish.kind !== "addComment") return { kind: "organiser" };
  return { kind: "participant", id: actor };
}

function timeOf({ amount, other }: Wish): SlotTime {
  const start = noon + (amount - 20) * 3_600_000;
  if (other % 3 === 0) return { date: instantOf(start).slice(0, 10) };
  return { start: instantOf(start), end: instantOf(start + (1 + (other % 5)) * 3_600_000) };
}

/** The entry at `index`, around and around; every tenth time what is not there. */
function pick(ids: readonly string[], index: number, absent: string): string {
  return index % 10 === 9 ? absent : (ids[index % Math.max(1, ids.length)] ?? absent);
}
