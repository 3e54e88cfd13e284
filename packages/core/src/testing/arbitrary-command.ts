import fc from "fast-check";
import type { Command } from "../meetups/commands/commands.ts";
import type { SlotTime } from "../meetups/commands/slot-time.ts";
import type { Vote } from "../meetups/model/meetup.ts";
import { reactions } from "../meetups/model/reactions.ts";
import type { MeetupRecord } from "../meetups/ports/meetup-records.ts";
import type { Identity } from "../meetups/rights/identity.ts";
import { instantOf } from "../shared/instant.ts";
import { noon } from "./a-record.ts";
import { commentId, participantId, slotId, tokenOf, venueId } from "./ids.ts";

/** A random command before the record is known: numbers that select entries of its maps, and now and then none. */
export interface CommandSeed {
  kind: Command["kind"];
  /** Who asks, and whom or what it concerns. */
  actorIndex: number;
  targetIndex: number;
  option: number;
  other: number;
  vote: Vote | null;
  /** Small numbers of all kinds: capacities, hours, settings. */
  amount: number;
  /** Seconds that pass before. */
  wait: number;
}

const weights: { [Kind in Command["kind"]]: number } = {
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
  react: 2,
  deleteMeetup: 0,
};
const kinds = Object.keys(weights).filter((kind): kind is Command["kind"] => Object.hasOwn(weights, kind));
const nat = fc.nat({ max: 999 });

export const arbitraryCommandSeed: fc.Arbitrary<CommandSeed> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
  actorIndex: nat,
  targetIndex: nat,
  option: nat,
  other: nat,
  vote: fc.constantFrom<Vote | null>("yes", "yes", "yes", "maybe", "no", null),
  amount: nat,
  wait: fc.nat({ max: 20_000 }),
});

const zones = ["Europe/London", "Europe/Berlin", "Asia/Tokyo", "America/New_York", "Europe/Lisbon"];

/** The seed as a command on the record as it is now; `serial` numbers what it makes. */
export function commandOf(
  seed: CommandSeed,
  { meetup }: MeetupRecord,
  serial: number,
): { command: Command; identity: Identity } {
  const people = Object.keys(meetup.participants);
  const slot = pick(Object.keys(meetup.slots), seed.option, slotId(0));
  const venue = pick(Object.keys(meetup.venues), seed.other, venueId(0));
  const option = seed.amount % 2 === 0 ? slot : venue;
  // Mostly participants act for themselves; refused commands prove little.
  const actor = pick(people, seed.actorIndex, participantId(0));
  const whom = seed.targetIndex % 5 === 0 ? pick(people, seed.targetIndex, participantId(0)) : actor;
  const identity = identityOf(seed, actor);
  return { identity, command: build() };

  function build(): Command {
    switch (seed.kind) {
      case "editMeetup": {
        const proposals = (["anyone", "approval", "organiser"] as const)[seed.other % 3] ?? "anyone";
        const deadline = seed.option % 2 === 0 ? null : instantOf(noon + seed.amount * 3_600_000);
        const joining = seed.amount % 5 === 0 ? "closed" : "open";
        const preview = seed.amount % 2 === 0 ? "neutral" : "full";
        if (seed.amount % 3 === 0) return { kind: "editMeetup", settings: { proposals, deadline, joining, preview } };
        const titleProposed = seed.other % 2 === 0 ? { titleProposed: seed.other % 4 === 0 } : {};
        const title = `Title ${seed.amount}`;
        return { kind: "editMeetup", title, ...titleProposed, timeZone: pick(zones, seed.option, "UTC") };
      }
      case "deleteMeetup":
        return { kind: "deleteMeetup" };
      case "reopen":
        return { kind: "reopen", ...(seed.amount % 2 === 0 && { reason: "Rain" }) };
      case "join": {
        const participant = { id: participantId(serial), name: "Anna", partySize: 1 + (seed.amount % 3) };
        const proxy = identity.kind === "participant" && { proxy: true as const };
        return { kind: "join", participant, ...proxy, token: tokenOf(serial) };
      }
      case "editParticipant": {
        const edit =
          seed.amount % 3 === 0
            ? { mustCome: seed.vote === "yes" }
            : { finished: seed.vote === "yes", partySize: 1 + (seed.amount % 4) };
        return { kind: "editParticipant", participantId: whom, edit };
      }
      case "leave":
        return { kind: "leave", participantId: whom, ...(seed.amount % 2 === 0 && { comments: true }) };
      case "relink":
        return { kind: "relink", participantId: whom, token: tokenOf(serial) };
      case "removePeople": {
        const ids = [...new Set([whom, pick(people, seed.other, whom)])];
        const who = seed.amount % 4 === 0 ? { joinedSince: instantOf(noon + seed.amount * 1_000) } : { ids };
        return { kind: "removePeople", who, comments: seed.amount % 2 === 0, options: seed.amount % 3 === 0 };
      }
      case "renewOrganiserLink":
        return { kind: "renewOrganiserLink", token: tokenOf(serial) };
      case "castVotes":
        return {
          kind: "castVotes",
          participantId: whom,
          votes: seed.amount % 3 === 0 ? { [slot]: seed.vote, [venue]: seed.vote } : { [option]: seed.vote },
        };
      case "addSlot":
        return { kind: "addSlot", slot: { id: slotId(serial), ...timeOf(seed) } };
      case "editSlot":
        return { kind: "editSlot", slotId: slot, edit: seed.amount % 4 === 0 ? { pending: false } : timeOf(seed) };
      case "addVenue":
        return {
          kind: "addVenue",
          venue: {
            id: venueId(serial),
            name: "Bar",
            ...(seed.amount % 2 === 0 && { capacity: 1 + (seed.amount % 5) }),
          },
        };
      case "editVenue":
        return { kind: "editVenue", venueId: venue, edit: venueEdit() };
      case "removeOption":
        return { kind: "removeOption", optionId: option };
      case "addComment":
        return {
          kind: "addComment",
          comment: { id: commentId(serial), text: "Hm", ...(seed.amount % 3 > 0 && { optionId: option }) },
        };
      case "removeComment":
        return { kind: "removeComment", commentId: pick(Object.keys(meetup.comments), seed.other, commentId(0)) };
      case "react": {
        const emoji = seed.amount % 3 === 0 ? null : pick(reactions, seed.amount, "👍");
        return { kind: "react", commentId: pick(Object.keys(meetup.comments), seed.other, commentId(0)), emoji };
      }
      case "decide":
        if (seed.amount % 5 === 0) return { kind: "decide", lot: seed.other / 1_000 };
        if (seed.amount % 3 === 0) return { kind: "decide", slotId: slot };
        return seed.amount % 3 === 1
          ? { kind: "decide", venueId: venue }
          : { kind: "decide", slotId: slot, venueId: venue };
    }
  }

  function venueEdit() {
    if (seed.amount % 4 === 0) return { pending: false } as const;
    if (seed.amount % 4 === 1) return { capacity: null, access: null };
    if (seed.amount % 4 === 2) return { capacity: 1 + (seed.other % 5) };
    return { note: "Ring twice", access: { quiet: "yes" as const } };
  }
}

function identityOf(seed: CommandSeed, actor: string): Identity {
  const comesAlone = seed.kind === "join" && seed.actorIndex % 7 < 5;
  if (comesAlone || seed.actorIndex % 7 === 0) return { kind: "guest" };
  if (seed.actorIndex % 7 < 3 && seed.kind !== "castVotes" && seed.kind !== "addComment" && seed.kind !== "react")
    return { kind: "organiser" };
  return { kind: "participant", id: actor };
}

function timeOf({ amount, other }: CommandSeed): SlotTime {
  const start = noon + (amount - 20) * 3_600_000;
  if (other % 3 === 0) return { date: instantOf(start).slice(0, 10) };
  return { start: instantOf(start), end: instantOf(start + (1 + (other % 5)) * 3_600_000) };
}

/** The entry at `index`, around and around; every tenth time what is not there. */
function pick<Entry extends string>(ids: readonly Entry[], index: number, absent: Entry): Entry {
  return index % 10 === 9 ? absent : (ids[index % Math.max(1, ids.length)] ?? absent);
}
