import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { Identity } from "../rights/identity.ts";

describe("deciding", () => {
  it("chooses a pair, and says when and by whom", () => {
    const record = aRecord();
    expect(
      accept(record, { kind: "decide", slotId: s(1), venueId: v(1) }, { identity: person(1), now: noon + 1000 }).set,
    ).toEqual({
      decision: { slotId: s(1), venueId: v(1), at: "2026-12-01T12:00:01Z", by: p(1) },
      status: "decided",
    });
    accept(aRecord(), { kind: "decide", slotId: s(1) }, { identity: guest });
  });

  it.each([
    ["a guest", guest, null],
    ["a participant", person(2), p(2)],
    ["the organiser", organiser, "organiser"],
  ] as const)("is signed by %s", (_, identity, by) => {
    const record = aRecord();
    accept(record, { kind: "decide", venueId: v(1) }, { identity });
    expect(record.meetup.decision).toEqual({ venueId: v(1), at: "2026-12-01T12:00:00Z", by });
  });

  it("[MS13] again replaces the decision as a whole", () => {
    const record = aRecord();
    accept(record, { kind: "decide", slotId: s(1), venueId: v(1) });
    expect(Object.keys(accept(record, { kind: "decide", slotId: s(2) }).set)).toEqual(["decision"]);
    expect(record.meetup.decision).toEqual({ slotId: s(2), at: "2026-12-01T12:00:00Z", by: "organiser" });
    expect(record.meetup.status).toBe("decided");
  });

  it("[MS1] does not choose what is pending or not there", () => {
    const record = aRecord();
    record.meetup.slots[s(4)] = { id: s(4), date: "2026-12-09", pending: true };
    record.meetup.venues[v(4)] = { id: v(4), name: "x", pending: true };
    expect(refusalCodeOf(record, { kind: "decide", slotId: s(4) })).toBe("option_not_found");
    expect(refusalCodeOf(record, { kind: "decide", slotId: s(1), venueId: v(4) })).toBe("option_not_found");
    expect(refusalCodeOf(record, { kind: "decide", slotId: v(1) })).toBe("option_not_found");
    const { outcome } = playCommand(record, { kind: "decide", slotId: s(9), venueId: v(9) });
    expect("errors" in outcome && outcome.errors?.map(({ path }) => path)).toEqual(["slotId", "venueId"]);
  });

  it("is refused when it chooses nothing", () => {
    expect(refusalCodeOf(aRecord(), { kind: "decide" })).toBe("validation_failed");
  });

  it("[MS1] everybody under editing: anyone, only the organiser under editing: organiser", () => {
    const strict = aRecord();
    strict.meetup.settings.editing = "organiser";
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(strict, { kind: "decide", slotId: s(9) }, { identity })).toBe("not_allowed");
      expect(refusalCodeOf(strict, { kind: "reopen" }, { identity })).toBe("not_allowed");
      expect(refusalCodeOf(strict, { kind: "deleteMeetup" }, { identity })).toBe("not_allowed");
    }
    accept(strict, { kind: "decide", slotId: s(1) });
  });
});

describe("reopening", () => {
  it("takes the decision back", () => {
    const record = aRecord();
    accept(record, { kind: "decide", slotId: s(1) });
    expect(accept(record, { kind: "reopen" }, { identity: guest })).toEqual({
      set: {
        status: "open",
        reopened: { at: "2026-12-01T12:00:00Z", by: null },
        "formerTimes.decision": { start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" },
      },
      unset: ["decision"],
    });
    expect(record.meetup).not.toHaveProperty("decision");
  });

  it("[MS2] of an open meetup changes nothing and is a command", () => {
    const record = aRecord();
    expect(accept(record, { kind: "reopen" })).toEqual({ set: {}, unset: [] });
    expect(record.meetup.version).toBe(2);
  });
});

describe("who reopened, and why", () => {
  const decided = () => {
    const record = aRecord();
    accept(record, { kind: "decide", slotId: s(1) });
    return record;
  };
  const reopenedBy = (identity: Identity, reason?: string) => {
    const record = decided();
    accept(record, { kind: "reopen", ...(reason && { reason }) }, { identity, now: noon + 5_000 });
    return record;
  };
  const at = "2026-12-01T12:00:05Z";

  it.each([
    ["a guest", guest, null],
    ["a participant", person(2), p(2)],
    ["the organiser", organiser, "organiser"],
  ] as const)("[MS21] is kept: %s, with the reason that was given", (_, identity, by) => {
    expect(reopenedBy(identity).meetup.reopened).toEqual({ at, by });
    expect(reopenedBy(identity, "The pub is shut").meetup.reopened).toEqual({ at, by, reason: "The pub is shut" });
  });

  it("[MS21] [MS2] the first one is named when two press at once, and the next decision ends it", () => {
    const record = reopenedBy(person(1), "Rain");
    expect(accept(record, { kind: "reopen", reason: "Snow" }, { identity: person(2) })).toEqual({ set: {}, unset: [] });
    expect(record.meetup.reopened).toMatchObject({ by: p(1), reason: "Rain" });
    expect(accept(record, { kind: "decide", slotId: s(2) }).unset).toEqual(["reopened", "formerTimes.decision"]);
    expect(record.meetup).not.toHaveProperty("reopened");
  });

  it("[MS21] [MS17] the reason goes with the comments of whoever gave it; that they reopened stays", () => {
    const left = (comments: boolean, n = 1) => {
      const record = reopenedBy(person(1), "Rain");
      accept(record, { kind: "leave", participantId: p(n), ...(comments && { comments }) });
      return record.meetup.reopened;
    };
    expect(left(true)).toEqual({ at, by: p(1) });
    expect(left(false)).toEqual({ at, by: p(1), reason: "Rain" });
    expect(left(true, 2)).toEqual({ at, by: p(1), reason: "Rain" });
  });

  it("[MS21] [MS14] a removal of what was written since takes a reason along that a guest gave, never the organiser's", () => {
    const reasonAfter = (identity: Identity, joinedSince: string, comments: boolean) => {
      const record = reopenedBy(identity, "Spam");
      accept(record, { kind: "removePeople", who: { joinedSince }, comments });
      return record.meetup.reopened?.reason;
    };
    expect(reasonAfter(guest, at, true)).toBeUndefined();
    expect(reasonAfter(person(3), at, true)).toBe("Spam");
    expect(reasonAfter(person(3), "2026-12-01T12:00:03Z", true)).toBeUndefined();
    expect(reasonAfter(guest, "2026-12-01T12:00:06Z", true)).toBe("Spam");
    expect(reasonAfter(guest, at, false)).toBe("Spam");
    expect(reasonAfter(organiser, at, true)).toBe("Spam");
  });
});

describe("deleting", () => {
  it("[MS1] by anybody with the link, under editing: anyone", () => {
    for (const identity of [guest, person(1), organiser]) {
      expect(playCommand(aRecord(), { kind: "deleteMeetup" }, { identity }).outcome).toEqual({
        ok: true,
        deleted: true,
      });
    }
  });
});

describe("the times that calendars may still have", () => {
  it("are those of a decision that was taken back or that chooses a place alone, until another is made", () => {
    const record = aRecord();
    const former = { decision: { date: "2026-12-06" } };
    accept(record, { kind: "decide", slotId: s(3) });
    expect(record.meetup.formerTimes).toBeUndefined();
    accept(record, { kind: "decide", venueId: v(1) });
    expect(record.meetup.formerTimes).toEqual(former);
    accept(record, { kind: "decide", slotId: s(1) });
    expect(record.meetup.formerTimes).toEqual({});
    accept(record, { kind: "decide", slotId: s(3) });
    accept(record, { kind: "reopen" });
    expect(record.meetup.formerTimes).toEqual(former);
    accept(record, { kind: "decide", venueId: v(1) });
    accept(record, { kind: "reopen" });
    expect(record.meetup.formerTimes).toEqual(former);
  });

  it("[LI9] are those of removed slots, and never more than a meetup may have slots: the earliest gives way", () => {
    const record = aRecord();
    accept(record, { kind: "removeOption", optionId: s(3) });
    expect(record.meetup.formerTimes).toEqual({ [s(3)]: { date: "2026-12-06" } });
    const oneDay = (n: number) => new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10);
    for (let n = 10; n < 80; n++) {
      accept(record, { kind: "addSlot", slot: { id: s(n), date: oneDay(n) } });
      accept(record, { kind: "removeOption", optionId: s(n) });
    }
    expect(Object.keys(record.meetup.formerTimes ?? {})).toHaveLength(60);
    expect(record.meetup.formerTimes?.[s(3)]).toBeUndefined();
    expect(record.meetup.formerTimes?.[s(79)]).toEqual({ date: oneDay(79) });
  });
});
