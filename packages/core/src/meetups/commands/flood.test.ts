import { describe, expect, it } from "vitest";
import { aRecord, organiserToken, recordOf } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf, venueId as v } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { identify } from "../rights/identity.ts";
import type { Command } from "./commands.ts";
import type { Join, RemovePeople } from "./people.ts";

const join = (n: number): Join => ({ kind: "join", participant: { id: p(n), name: "Zoe" }, token: tokenOf(n) });
const closing = (joining: "open" | "closed"): Command => ({ kind: "editMeetup", settings: { joining } });
const remove = (who: RemovePeople["who"], more: Partial<RemovePeople> = {}): RemovePeople => ({
  kind: "removePeople",
  who,
  ...more,
});

const day = (n: number): string => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);

/** Participant 1 stays; 2 and 3 have votes, comments and proposals everywhere. */
function flooded(): MeetupRecord {
  const record = aRecord();
  const answers = { [s(1)]: "yes", [v(1)]: "yes", [v(2)]: "yes" } as const;
  for (const n of [1, 2, 3]) {
    accept(record, { kind: "castVotes", participantId: p(n), votes: answers }, { identity: person(n) });
  }
  accept(record, { kind: "addSlot", slot: { id: s(8), date: "2026-12-24" } }, { identity: person(2) });
  accept(record, { kind: "addVenue", venue: { id: v(8), name: "Spam", capacity: 9 } }, { identity: person(3) });
  accept(
    record,
    { kind: "castVotes", participantId: p(1), votes: { [s(8)]: "no", [v(8)]: "yes" } },
    { identity: person(1) },
  );
  accept(
    record,
    { kind: "castVotes", participantId: p(2), votes: { [s(8)]: "yes", [v(8)]: "yes" } },
    { identity: person(2) },
  );
  const comment = (n: number, by: number, optionId?: string) =>
    accept(
      record,
      { kind: "addComment", comment: { id: c(n), text: "x", ...(optionId && { optionId }) } },
      { identity: person(by) },
    );
  comment(1, 1, s(8));
  comment(2, 2, s(8));
  comment(3, 3);
  accept(record, { kind: "editSlot", slotId: s(1), edit: { date: "2026-12-10" } });
  return record;
}

describe("[AB7] closing joining", () => {
  it("[MS14] refuses who comes, keeps who is there, and is opened again", () => {
    const record = aRecord();
    accept(record, closing("closed"));
    expect(record.meetup.settings.joining).toBe("closed");
    expect(refusalCodeOf(record, join(9), { identity: guest })).toBe("joining_closed");
    expect(refusalCodeOf(record, join(9), { identity: person(1) })).toBe("joining_closed");
    accept(record, { kind: "castVotes", participantId: p(1), votes: { [s(1)]: "yes" } }, { identity: person(1) });
    accept(record, closing("open"));
    accept(record, join(9), { identity: guest });
  });

  it("[MS14] lets in who holds the organiser link, and marks them", () => {
    const record = aRecord();
    accept(record, closing("closed"));
    accept(record, join(9), { identity: organiser });
    expect(record.meetup.participants[p(9)]?.organiser).toBe(true);
    accept(record, closing("open"));
    accept(record, join(10), { identity: guest });
    expect(record.meetup.participants[p(10)]).not.toHaveProperty("organiser");
  });

  it("[MS14] [MS1] is the organiser's, also where anybody edits", () => {
    for (const identity of [guest, person(1)])
      expect(refusalCodeOf(aRecord(), closing("closed"), { identity })).toBe("not_allowed");
  });

  it("[MS2] open is what it was: nothing is written but the version", () => {
    expect(accept(aRecord(), closing("open"))).toEqual({ set: {}, unset: [] });
  });
});

describe("removing many at once", () => {
  it("[MS14] takes their answers, places and links along, and leaves what they wrote", () => {
    const record = flooded();
    const { version } = record.meetup;
    const { changes } = playCommand(record, remove({ ids: [p(2), p(3)] }));
    expect(record.meetup.version).toBe(version + 1);
    expect(Object.keys(record.meetup.participants)).toEqual([p(1)]);
    expect(Object.keys(record.meetup.votes)).toEqual([p(1)]);
    expect(Object.keys(record.meetup.queue[v(2)] ?? {})).toEqual([p(1)]);
    expect(Object.keys(record.meetup.reconfirm[s(1)] ?? {})).toEqual([p(1)]);
    expect(Object.keys(record.meetup.comments)).toHaveLength(3);
    expect(record.meetup.slots[s(8)]).toBeDefined();
    expect(changes?.vault.unset.toSorted()).toEqual([`tokens.${tokenOf(2)}`, `tokens.${tokenOf(3)}`]);
    expect(identify(record.vault, tokenOf(2))).toBeNull();
    expect(invariantViolations(record)).toEqual([]);
  });

  it("[MS14] with what they wrote and proposed: others' comments stay, without the option", () => {
    const record = flooded();
    accept(record, remove({ ids: [p(2), p(3), p(2)] }, { comments: true, options: true }));
    expect(Object.values(record.meetup.comments)).toEqual([
      { id: c(1), participantId: p(1), text: "x", at: expect.any(String) },
    ]);
    expect(record.meetup.slots[s(8)]).toBeUndefined();
    expect(record.meetup.venues[v(8)]).toBeUndefined();
    expect(record.meetup.votes[p(1)]).toEqual({ [s(1)]: "yes", [v(1)]: "yes", [v(2)]: "yes" });
    expect(record.meetup.queue[v(8)]).toBeUndefined();
    expect(invariantViolations(record)).toEqual([]);
  });

  it("[MS14] names no path twice and none below another", () => {
    const change = accept(flooded(), remove({ ids: [p(2), p(3)] }, { comments: true, options: true }));
    const paths = [...Object.keys(change.set), ...change.unset].toSorted();
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path, at) => paths.slice(at + 1).some((other) => other.startsWith(`${path}.`)))).toEqual([]);
  });

  it("[MS14] [LI9] calendars that may have the removed times are told: of all of them, and no more are kept than before", () => {
    const record = flooded();
    for (const n of [11, 12, 13]) {
      const slot = { id: s(n), date: `2026-12-${n + 10}` };
      accept(record, { kind: "addSlot", slot }, { identity: person(2) });
    }
    const former = Array.from({ length: limits.slots - 1 }, (_, n) => [s(200 + n), { date: day(n) }] as const);
    record.meetup.formerTimes = Object.fromEntries(former);
    const change = accept(record, remove({ ids: [p(2), p(3)] }, { options: true }));
    const paths = [...Object.keys(change.set), ...change.unset];
    expect(new Set(paths).size).toBe(paths.length);
    const kept = record.meetup.formerTimes ?? {};
    expect(Object.keys(kept)).toHaveLength(limits.slots);
    expect([8, 11, 12, 13].map((n) => kept[s(n)])).toEqual(
      ["2026-12-24", "2026-12-21", "2026-12-22", "2026-12-23"].map((date) => ({ date })),
    );
    expect([200, 201, 202, 203].map((n) => kept[s(n)])).toEqual([undefined, undefined, undefined, { date: day(3) }]);
    expect(invariantViolations(record)).toEqual([]);
  });

  it("[MS14] a proposal that waits was in no calendar", () => {
    const record = flooded();
    accept(record, { kind: "editMeetup", settings: { proposals: "approval" } });
    accept(record, { kind: "addSlot", slot: { id: s(11), date: "2026-12-21" } }, { identity: person(2) });
    accept(record, remove({ ids: [p(2), p(3)] }, { options: true }));
    expect(record.meetup.slots[s(11)]).toBeUndefined();
    expect(Object.keys(record.meetup.formerTimes ?? {})).toEqual([s(8)]);
  });

  it("[MS14] by the time of joining: from that second on, and never the organiser", () => {
    const record = aRecord();
    accept(record, join(9), { identity: organiser });
    const kept = record.meetup.participants[p(9)];
    if (kept) kept.joinedAt = "2026-12-01T12:00:03Z";
    accept(record, remove({ joinedSince: "2026-12-01T12:00:02Z" }));
    expect(Object.keys(record.meetup.participants)).toEqual([p(1), p(9)]);
    expect(accept(record, remove({ joinedSince: "2026-12-01T13:00:00Z" }))).toEqual({ set: {}, unset: [] });
    accept(record, remove({ ids: [p(9)] }));
    expect(Object.keys(record.meetup.participants)).toEqual([p(1)]);
  });

  describe("what has no name on the list", () => {
    const at = (second: number) => ({ now: Date.parse("2026-12-01T13:00:00Z") + second * 1_000 });
    const since = (second: number) => ({ joinedSince: new Date(at(second).now).toISOString() });
    const addSlot = (n: number): Command => ({ kind: "addSlot", slot: { id: s(n), date: day(n) } });
    const addVenue = (n: number): Command => ({ kind: "addVenue", venue: { id: v(n), name: "Spam" } });
    const left = (meetup: MeetupRecord["meetup"]) =>
      [...Object.keys(meetup.slots), ...Object.keys(meetup.venues)].slice(3);

    it("[MS14] what guests proposed since then goes, what the organiser and those who were here proposed stays", () => {
      const record = aRecord();
      accept(record, addSlot(8), { identity: guest, ...at(1) });
      accept(record, addSlot(9), { identity: guest, ...at(2) });
      accept(record, addVenue(9), { identity: guest, ...at(3) });
      accept(record, addSlot(10), { identity: organiser, ...at(4) });
      accept(record, addVenue(10), { identity: person(1), ...at(4) });
      accept(record, remove(since(2)));
      expect(left(record.meetup)).toEqual([s(8), s(9), s(10), v(1), v(2), v(9), v(10)]);
      accept(record, remove({ ids: [p(2)] }, { options: true }));
      expect(left(record.meetup)).toEqual([s(8), s(9), s(10), v(1), v(2), v(9), v(10)]);
      accept(record, remove(since(2), { options: true }));
      expect(left(record.meetup)).toEqual([s(8), s(10), v(1), v(2), v(10)]);
      expect(Object.keys(record.meetup.participants)).toEqual([p(1), p(3)]);
      expect(invariantViolations(record)).toEqual([]);
    });

    it("[MS14] who has left again is not spared by that", () => {
      const record = aRecord();
      accept(record, join(9), { identity: guest, ...at(0) });
      accept(record, addSlot(9), { identity: person(9), ...at(1) });
      accept(record, { kind: "addComment", comment: { id: c(1), text: "x" } }, { identity: person(9), ...at(1) });
      accept(record, { kind: "addComment", comment: { id: c(2), text: "x" } }, { identity: person(1), ...at(1) });
      accept(record, { kind: "leave", participantId: p(9) }, { identity: person(9), ...at(2) });
      accept(record, remove(since(2), { comments: true, options: true }));
      expect(left(record.meetup)).toEqual([s(9), v(1), v(2)]);
      accept(record, remove(since(0), { comments: true, options: true }));
      expect(left(record.meetup)).toEqual([v(1), v(2)]);
      expect(Object.keys(record.meetup.comments)).toEqual([c(2)]);
    });

    it("[MS14] what is decided stays, and so does what was proposed before the time was kept", () => {
      const record = aRecord();
      accept(record, addSlot(8), { identity: guest, ...at(1) });
      accept(record, addSlot(9), { identity: guest, ...at(1) });
      delete record.meetup.slots[s(9)]?.proposedAt;
      accept(record, { kind: "decide", slotId: s(8) }, { identity: guest });
      accept(record, remove(since(0), { options: true }));
      expect(left(record.meetup)).toEqual([s(8), s(9), v(1), v(2)]);
    });
  });

  it("[MS14] is not prevented by a decision for what they proposed: that stays", () => {
    const record = flooded();
    accept(record, { kind: "decide", slotId: s(8) }, { identity: guest });
    accept(record, remove({ ids: [p(2), p(3)] }, { comments: true, options: true }));
    expect(record.meetup.slots[s(8)]).toBeDefined();
    expect(record.meetup.venues[v(8)]).toBeUndefined();
    expect(invariantViolations(record)).toEqual([]);
  });

  it("[MS7] authority, then existence: all or nothing", () => {
    const record = aRecord();
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(record, remove({ ids: [p(1), p(99)] }), { identity })).toBe("not_allowed");
    }
    expect(refusalCodeOf(record, remove({ ids: [p(1), p(99)] }))).toBe("participant_not_found");
  });
});

describe("a new organiser link", () => {
  it("[MS14] kills the old one in the same write", () => {
    const record = aRecord();
    const { changes } = playCommand(record, { kind: "renewOrganiserLink", token: "new" });
    expect(changes?.vault).toEqual({ set: { organiser: "new" }, unset: [] });
    expect(identify(record.vault, organiserToken)).toBeNull();
    expect(identify(record.vault, "new")).toEqual(organiser);
  });

  it("[MS14] is the organiser's", () => {
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(aRecord(), { kind: "renewOrganiserLink", token: "new" }, { identity })).toBe("not_allowed");
    }
  });

  it("[MS14] unmarks who joined by the old one, not who was named at the creation", () => {
    const record = recordOf({ organiser: { id: p(1), name: "Olga" }, participantToken: tokenOf(1) });
    accept(record, join(2), { identity: organiser, now: Date.parse("2026-12-01T13:00:00Z") });
    accept(record, { kind: "renewOrganiserLink", token: "new" });
    expect(record.meetup.participants[p(1)]?.organiser).toBe(true);
    expect(record.meetup.participants[p(2)]).not.toHaveProperty("organiser");
  });
});

describe("[LI17] [AB7] what is kept for the organiser", () => {
  const others = [guest, person(1)];

  it("[MS14] three times and two places", () => {
    const record = aRecord();
    for (let n = 4; n <= 57; n++) record.meetup.slots[s(n)] = { id: s(n), date: "2026-12-10" };
    for (let n = 3; n <= 28; n++) record.meetup.venues[v(n)] = { id: v(n), name: "x" };
    const slot = (n: number): Command => ({ kind: "addSlot", slot: { id: s(n), date: day(n) } });
    const venue = (n: number): Command => ({ kind: "addVenue", venue: { id: v(n), name: "Pub" } });
    for (const identity of others) {
      expect(refusalCodeOf(record, slot(58), { identity })).toBe("limit_reached");
      expect(refusalCodeOf(record, venue(29), { identity })).toBe("limit_reached");
    }
    for (const n of [58, 59, 60]) accept(record, slot(n));
    for (const n of [29, 30]) accept(record, venue(n));
    expect(refusalCodeOf(record, slot(61))).toBe("limit_reached");
    expect(refusalCodeOf(record, venue(31))).toBe("limit_reached");
  });

  it.each([
    [1_000, 980],
    [10_000, 9_980],
    [100, 98],
    [40, 40],
    [3, 3],
  ])("[MS14] of %d people %d are anybody: a small meetup keeps nothing back", (maxParticipants, anybody) => {
    const record = aRecord({ participants: anybody - 1 });
    accept(record, join(19_000), { identity: guest, maxParticipants });
    expect(refusalCodeOf(record, join(19_001), { identity: guest, maxParticipants })).toBe("meetup_full");
    for (let n = anybody; n < maxParticipants; n++) accept(record, join(20_000 + n), { maxParticipants });
    expect(refusalCodeOf(record, join(19_001), { maxParticipants })).toBe("meetup_full");
  });

  it("[MS14] a hundred comments and their part of the bytes, by who is marked as the organiser", () => {
    const comment = (n: number, text = "x"): Command => ({ kind: "addComment", comment: { id: c(n), text } });
    const full = (count: number, text: string): MeetupRecord => {
      const record = aRecord();
      accept(record, join(9), { identity: organiser });
      for (let n = 1; n <= count; n++) {
        record.meetup.comments[c(n)] = { id: c(n), participantId: p(1), text, at: record.meetup.createdAt };
      }
      return record;
    };
    const many = full(limits.comments - 100, "x");
    expect(refusalCodeOf(many, comment(9_001), { identity: person(1) })).toBe("limit_reached");
    accept(many, comment(9_001), { identity: person(9) });

    const long = full((limits.commentBytes - 26 * 1024) / 512, "x".repeat(512));
    expect(refusalCodeOf(long, comment(9_001), { identity: person(1) })).toBe("limit_reached");
    accept(long, comment(9_001), { identity: person(9) });
  });
});
