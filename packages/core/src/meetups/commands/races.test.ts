import { describe, expect, it } from "vitest";
import { applyInPlace } from "../../change/apply-in-place.ts";
import { mergeChanges } from "../../change/merge.ts";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { commandContext, guest, organiser, person, playCommand } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Identity } from "../rights/identity.ts";
import type { Command } from "./commands.ts";
import { decideCommand } from "./decide-command.ts";

interface ConcurrentCase {
  name: string;
  first: [Command, Identity];
  second: [Command, Identity];
  maxParticipants?: number;
}

const vote = (n: number, option: string, given: "yes" | "no" | null = "yes"): [Command, Identity] => [
  { kind: "castVotes", participantId: p(n), votes: { [option]: given } },
  person(n),
];
const leave = (n: number): [Command, Identity] => [{ kind: "leave", participantId: p(n) }, organiser];
const remove = (option: string): [Command, Identity] => [{ kind: "removeOption", optionId: option }, guest];
const capacity = (n: number, heads: number | null): [Command, Identity] => [
  { kind: "editVenue", venueId: v(n), edit: { capacity: heads } },
  guest,
];
const join = (n: number): [Command, Identity] => [
  { kind: "join", participant: { id: p(n), name: "Zoe" }, token: `t${n}` },
  guest,
];

/** Two who press at once. The second has decided on what it saw before the first one's change. */
const races: ConcurrentCase[] = [
  { name: "leaving, and a vote of the one who left", first: leave(2), second: vote(2, s(1)) },
  { name: "removing an option, and a vote for it", first: remove(s(2)), second: vote(2, s(2)) },
  {
    name: "removing an option, and a decision for it",
    first: remove(s(2)),
    second: [{ kind: "decide", slotId: s(2) }, guest],
  },
  {
    name: "a decision, and removing what was decided",
    first: [{ kind: "decide", venueId: v(1) }, guest],
    second: remove(v(1)),
  },
  { name: "a yes, and the first capacity", first: vote(3, v(1)), second: capacity(1, 2) },
  { name: "the first capacity, and a yes", first: capacity(1, 2), second: vote(3, v(1)) },
  { name: "the end of a capacity, and a yes", first: capacity(2, null), second: vote(3, v(2)) },
  { name: "leaving, and the first capacity", first: leave(1), second: capacity(1, 2) },
  {
    name: "a withdrawal, and a move",
    first: vote(1, s(1), null),
    second: [{ kind: "editSlot", slotId: s(1), edit: { date: "2026-12-10" } }, guest],
  },
  {
    name: "leaving, and another time zone",
    first: leave(1),
    second: [{ kind: "editMeetup", timeZone: "Asia/Tokyo" }, guest],
  },
  {
    name: "removing a slot, and another time zone",
    first: remove(s(2)),
    second: [{ kind: "editMeetup", timeZone: "Asia/Tokyo" }, guest],
  },
  {
    name: "removing a venue, and its correction",
    first: remove(v(1)),
    second: [{ kind: "editVenue", venueId: v(1), edit: { note: "x" } }, guest],
  },
  {
    name: "removing an option, and a comment on it",
    first: remove(s(2)),
    second: [{ kind: "addComment", comment: { id: c(1), text: "Hm", optionId: s(2) } }, person(2)],
  },
  {
    name: "leaving, and a new link",
    first: leave(2),
    second: [{ kind: "relink", participantId: p(2), token: "t" }, organiser],
  },
  { name: "two who join where there is one place", first: join(8), second: join(9), maxParticipants: 4 },
  {
    name: "removing many, and a vote of one of them",
    first: [{ kind: "removePeople", who: { ids: [p(1), p(2)] } }, organiser],
    second: vote(2, s(1)),
  },
  {
    name: "removing many with what they proposed, and a vote for it",
    first: [{ kind: "removePeople", who: { ids: [p(3)] }, options: true }, organiser],
    second: vote(2, s(3)),
  },
  {
    name: "removing many, and the first capacity",
    first: [{ kind: "removePeople", who: { joinedSince: "2026-12-01T12:00:00Z" } }, organiser],
    second: capacity(1, 2),
  },
  {
    name: "leaving, and a word about must-come",
    first: leave(2),
    second: [{ kind: "editParticipant", participantId: p(2), edit: { mustCome: true } }, organiser],
  },
];

function start(): MeetupRecord {
  const record = aRecord();
  record.meetup.slots[s(3)] = { id: s(3), date: "2026-12-06", proposedBy: p(3) };
  playCommand(record, vote(1, s(1))[0], { identity: person(1) });
  playCommand(record, vote(1, v(1))[0], { identity: person(1) });
  playCommand(record, vote(1, v(2))[0], { identity: person(1) });
  return record;
}

describe("two commands at once", () => {
  it.each(races)(
    "[MS8] decided one after the other keep the invariants: $name",
    ({ first, second, maxParticipants = 9 }) => {
      const record = start();
      for (const [command, identity] of [first, second]) playCommand(record, command, { identity, maxParticipants });
      expect(invariantViolations(record, maxParticipants)).toEqual([]);
    },
  );

  it.each(races)(
    "[MS8] control: decided on the state before both they break them: $name",
    ({ first, second, maxParticipants = 9 }) => {
      const record = start();
      const outcomes = [first, second].map(([command, identity]) =>
        decideCommand(record, command, commandContext({ identity, maxParticipants })),
      );
      for (const outcome of outcomes) {
        if (!outcome.ok || "deleted" in outcome) throw new Error("both are accepted on the old state");
        applyInPlace(record.meetup, outcome.meetup);
        applyInPlace(record.vault, outcome.vault);
        record.meetup.version += 1;
      }
      expect(invariantViolations(record, maxParticipants)).not.toEqual([]);
    },
  );

  it.each(races)("[RT3] decided in one queue and committed as one change they leave the same state: $name", (race) => {
    const { first, second, maxParticipants = 9 } = race;
    const [inTurn, atOnce] = [start(), start()];
    let meetup = { set: {}, unset: [] as string[] };
    let vault = { set: {}, unset: [] as string[] };
    for (const [command, identity] of [first, second]) {
      const { changes } = playCommand(inTurn, command, { identity, maxParticipants });
      if (changes === undefined) continue;
      meetup = mergeChanges(meetup, changes.meetup);
      vault = mergeChanges(vault, changes.vault);
    }
    applyInPlace(atOnce.meetup, meetup);
    applyInPlace(atOnce.vault, vault);
    expect({ ...atOnce.meetup, version: inTurn.meetup.version }).toEqual(inTurn.meetup);
    expect(atOnce.vault).toEqual(inTurn.vault);
  });
});
