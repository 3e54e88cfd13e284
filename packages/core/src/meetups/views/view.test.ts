import { describe, expect, it } from "vitest";
import { noChange } from "../../change/change.ts";
import { ChangeMerger } from "../../change/merge.ts";
import { aRecord } from "../../testing/a-record.ts";
import { deepFreeze } from "../../testing/deep-freeze.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { guest, organiser, person, playCommand } from "../../testing/play.ts";
import type { Command } from "../commands/commands.ts";
import type { Meetup } from "../model/meetup.ts";
import type { Patch } from "../model/patch.ts";
import { patchMeetup } from "../model/patch.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Identity } from "../rights/identity.ts";
import { blindPatch } from "./blind-patch.ts";
import { blindMeetup, isBlind, viewOf } from "./view.ts";

function blindRecord(): MeetupRecord {
  const record = aRecord();
  record.meetup.settings.blind = true;
  return record;
}

const vote = (n: number): Command => ({
  kind: "castVotes",
  participantId: p(n),
  votes: { [s(1)]: "yes", [v(2)]: "yes" },
});

/** Plays commands and gives the merged patch of all of them. */
function patchOf(record: MeetupRecord, steps: [Command, Identity][]): Patch {
  const from = record.meetup.version;
  const merger = new ChangeMerger();
  for (const [command, identity] of steps)
    merger.add(playCommand(record, command, { identity }).changes?.meetup ?? noChange());
  const { id, epoch, version } = record.meetup;
  return { meetupId: id, epoch, from, to: version, ...merger.change() };
}

const seenBlind = (meetup: Meetup): Meetup => structuredClone(isBlind(meetup) ? blindMeetup(meetup) : meetup);

describe("who sees what", () => {
  it("[RT12] full is for who holds an answer, blind for everybody else, the organiser included", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    const views = () => [guest, person(1), person(2), organiser].map((identity) => viewOf(record.meetup, identity));
    expect(views()).toEqual(["blind", "full", "blind", "blind"]);
    playCommand(record, { kind: "decide", slotId: s(1) });
    expect(views()).toEqual(["full", "full", "full", "full"]);
    playCommand(record, { kind: "reopen" });
    expect(views()).toEqual(["blind", "full", "blind", "blind"]);
    playCommand(
      record,
      { kind: "castVotes", participantId: p(1), votes: { [s(1)]: null, [v(2)]: null } },
      { identity: person(1) },
    );
    expect(views()).toEqual(["blind", "blind", "blind", "blind"]);
  });

  it("[RT12] whoever got a new link from the organiser is blind until they answer again", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    playCommand(record, { kind: "relink", participantId: p(1), token: "own" }, { identity: person(1) });
    expect(viewOf(record.meetup, person(1))).toBe("full");
    playCommand(record, { kind: "relink", participantId: p(1), token: "theirs" });
    expect(viewOf(record.meetup, person(1))).toBe("blind");
    const answer = (given: "yes" | null): Command => ({
      kind: "castVotes",
      participantId: p(1),
      votes: { [s(1)]: given },
    });
    playCommand(record, answer(null), { identity: person(1) });
    expect(viewOf(record.meetup, person(1))).toBe("blind");
    playCommand(record, answer("yes"), { identity: person(1) });
    expect(viewOf(record.meetup, person(1))).toBe("full");
    expect(record.meetup.participants[p(1)]).not.toHaveProperty("blind");
  });

  it("[RT12] also when the same answer is given again, and after reopening", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    playCommand(record, { kind: "decide", slotId: s(1) });
    playCommand(record, { kind: "relink", participantId: p(1), token: "theirs" });
    expect(viewOf(record.meetup, person(1))).toBe("full");
    playCommand(record, { kind: "reopen" });
    expect(viewOf(record.meetup, person(1))).toBe("blind");
    playCommand(record, vote(1), { identity: person(1) });
    expect(viewOf(record.meetup, person(1))).toBe("full");
  });

  it("[RT12] a new link marks nobody who has not answered, and nobody where nothing is blind", () => {
    for (const record of [blindRecord(), aRecord()]) {
      if (!record.meetup.settings.blind) playCommand(record, vote(1), { identity: person(1) });
      playCommand(record, { kind: "relink", participantId: p(1), token: "theirs" });
      expect(record.meetup.participants[p(1)]).not.toHaveProperty("blind");
    }
  });

  it("[RT12] a meetup that is not blind has one view", () => {
    const { meetup } = aRecord();
    expect(isBlind(meetup)).toBe(false);
    expect([guest, organiser].map((identity) => viewOf(meetup, identity))).toEqual(["full", "full"]);
  });

  it("[RT12] the blind view leaves out votes, queues and reconfirms, and keeps names and finished", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    playCommand(
      record,
      { kind: "editParticipant", participantId: p(1), edit: { finished: true } },
      { identity: person(1) },
    );
    playCommand(record, { kind: "editSlot", slotId: s(1), edit: { end: "2026-12-04T22:00:00Z" } });
    const full = deepFreeze(record.meetup);
    expect(Object.keys(full.reconfirm)).toHaveLength(1);
    expect(blindMeetup(full)).toEqual({ ...full, votes: {}, queue: {}, reconfirm: {} });
    expect(blindMeetup(full).participants[p(1)]).toMatchObject({ name: "Person 1", finished: true });
  });
});

describe("the blind room's patch", () => {
  it("[RT12] of a vote tells only that something happened", () => {
    const record = blindRecord();
    const patch = patchOf(record, [[vote(1), person(1)]]);
    expect(blindPatch({ status: "open" }, record.meetup, patch)).toEqual({
      ...patch,
      set: { updatedAt: "2026-12-01T12:00:00Z" },
      unset: [],
    });
  });

  it("[RT12] of a decision sets votes, queue and reconfirm whole, and later votes do not reach back into it", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    const patch = patchOf(record, [
      [vote(2), person(2)],
      [{ kind: "decide", slotId: s(1) }, organiser],
    ]);
    const blind = blindPatch({ status: "open" }, record.meetup, patch);
    expect(blind.set).toMatchObject({ votes: record.meetup.votes, queue: record.meetup.queue });
    expect(blind.set.reconfirm).toEqual({});
    expect(Object.keys(blind.set)).not.toContain(`votes.${p(2)}.${s(1)}`);
    const before = structuredClone(blind);
    playCommand(record, vote(3), { identity: person(3) });
    expect(blind).toEqual(before);
  });

  it("[RT12] of reopening takes the answers away again", () => {
    const record = blindRecord();
    playCommand(record, vote(1), { identity: person(1) });
    playCommand(record, { kind: "decide", slotId: s(1) });
    const patch = patchOf(record, [[{ kind: "reopen" }, guest]]);
    const { set } = blindPatch({ status: "decided" }, record.meetup, patch);
    expect([set.votes, set.queue, set.reconfirm]).toEqual([{}, {}, {}]);
  });

  it("[RT12] is the full one while decided, and in a meetup that is not blind", () => {
    const record = blindRecord();
    playCommand(record, { kind: "decide", slotId: s(1) });
    const patch = patchOf(record, [[{ kind: "castVotes", participantId: p(1), votes: { [s(1)]: "no" } }, person(1)]]);
    expect(blindPatch({ status: "decided" }, record.meetup, patch)).toBe(patch);
    const open = aRecord();
    const plain = patchOf(open, [[vote(1), person(1)]]);
    expect(blindPatch({ status: "open" }, open.meetup, plain)).toBe(plain);
  });

  it.each<[string, [Command, Identity][]]>([
    [
      "votes",
      [
        [vote(1), person(1)],
        [vote(2), person(2)],
      ],
    ],
    [
      "a vote and a decision",
      [
        [vote(1), person(1)],
        [{ kind: "decide", venueId: v(1) }, guest],
      ],
    ],
    [
      "a decision and its end",
      [
        [{ kind: "decide", venueId: v(1) }, guest],
        [{ kind: "reopen" }, guest],
      ],
    ],
    [
      "a leaving",
      [
        [vote(1), person(1)],
        [{ kind: "leave", participantId: p(1) }, organiser],
      ],
    ],
    [
      "a move",
      [
        [vote(1), person(1)],
        [{ kind: "editSlot", slotId: s(1), edit: { date: "2026-12-09" } }, guest],
      ],
    ],
    [
      "a removal",
      [
        [vote(1), person(1)],
        [{ kind: "removeOption", optionId: s(1) }, guest],
      ],
    ],
  ])("[RT12] leads from the blind state before to the one after, from open and from decided: %s", (_, steps) => {
    for (const start of [[], [{ kind: "decide", slotId: s(2), venueId: v(2) }]] as const) {
      const record = blindRecord();
      playCommand(record, vote(3), { identity: person(3) });
      for (const command of start) playCommand(record, command);
      const { status } = record.meetup;
      const before = deepFreeze(seenBlind(record.meetup));
      const patch = patchOf(record, steps);
      expect(patchMeetup(before, blindPatch({ status }, record.meetup, patch))).toEqual(seenBlind(record.meetup));
    }
  });
});

describe("patchMeetup", () => {
  it("[RT2] gives the state at the patch's version and leaves the old one alone", () => {
    const record = aRecord();
    const before = deepFreeze(structuredClone(record.meetup));
    const patch = patchOf(record, [[vote(1), person(1)]]);
    const after = patchMeetup(before, patch);
    expect(after).toEqual(record.meetup);
    expect(after.version).toBe(2);
    expect(after.slots).toBe(before.slots);
  });
});
