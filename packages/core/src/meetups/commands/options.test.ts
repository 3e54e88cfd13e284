import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Command } from "./commands.ts";
import type { SlotTime } from "./slot-time.ts";

const addSlot = (n: number, time: SlotTime): Command => ({ kind: "addSlot", slot: { id: s(n), ...time } });
/** Of what anybody but the organiser proposes at noon. */
const proposedAt = "2026-12-01T12:00:00Z";
const dayOf = (n: number): string => new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10);
const addDay = (n: number): Command => addSlot(n, { date: dayOf(n) });
const addVenue = (n: number): Command => ({ kind: "addVenue", venue: { id: v(n), name: "Cellar" } });
const remove = (optionId: string): Command => ({ kind: "removeOption", optionId });

function under(
  proposals: "anyone" | "approval" | "organiser",
  editing: "anyone" | "organiser" = "anyone",
): MeetupRecord {
  const record = aRecord();
  Object.assign(record.meetup.settings, { proposals, editing });
  return record;
}

describe("proposing an option", () => {
  it("adds it whole, signed by the participant whose token was sent", () => {
    const record = aRecord();
    const time = { start: "2026-12-10T10:00:00Z", end: "2026-12-10T11:00:00Z" };
    expect(accept(record, addSlot(4, time), { identity: person(2) }).set).toEqual({
      [`slots.${s(4)}`]: { id: s(4), ...time, proposedBy: p(2), proposedAt, order: 6 },
    });
    expect(accept(record, addDay(5), { identity: guest }).set).toEqual({
      [`slots.${s(5)}`]: { id: s(5), date: dayOf(5), proposedAt, order: 7 },
    });
    expect(accept(record, addVenue(3), { identity: organiser }).set).toEqual({
      [`venues.${v(3)}`]: { id: v(3), name: "Cellar", order: 8 },
    });
  });

  it("keeps every detail of a venue, and no empty facts", () => {
    const record = aRecord();
    const venue = {
      id: v(3),
      name: "Cellar",
      address: "1 Road",
      url: "https://cellar.test",
      note: "down",
      capacity: 3,
      photo: "https://cellar.test/p.jpg",
      access: { stepFree: "no" as const },
    };
    accept(record, { kind: "addVenue", venue });
    expect(record.meetup.venues[v(3)]).toEqual({ ...venue, order: 6 });
    accept(record, { kind: "addVenue", venue: { id: v(4), name: "Attic", access: {} } });
    expect(record.meetup.venues[v(4)]).toEqual({ id: v(4), name: "Attic", order: 7 });
  });

  it("[MS1] under approval, others' proposals are pending, the organiser's are not", () => {
    const record = under("approval");
    accept(record, addDay(4), { identity: person(1) });
    accept(record, addVenue(4), { identity: guest });
    accept(record, addDay(5), { identity: organiser });
    expect(record.meetup.slots[s(4)]).toMatchObject({ pending: true, proposedBy: p(1) });
    expect(record.meetup.venues[v(4)]).toEqual({ id: v(4), name: "Cellar", pending: true, proposedAt, order: 7 });
    expect(record.meetup.slots[s(5)]).toEqual({ id: s(5), date: dayOf(5), order: 8 });
  });

  it("[MS1] under organiser, only the organiser adds", () => {
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(under("organiser"), addDay(4), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(under("organiser"), addVenue(4), { identity })).toBe("not_allowed");
    }
    accept(under("organiser"), addDay(4));
  });

  it("[MS1] editing: organiser does not keep people from proposing", () => {
    accept(under("anyone", "organiser"), addDay(4), { identity: guest });
  });

  it.each<[string, SlotTime, string]>([
    ["a time that has ended", { start: "2026-12-01T10:00:00Z", end: "2026-12-01T12:00:00Z" }, "end"],
    ["a time that ends before it starts", { start: "2026-12-10T12:00:00Z", end: "2026-12-10T11:00:00Z" }, "end"],
    ["a time of no length", { start: "2026-12-10T12:00:00Z", end: "2026-12-10T12:00:00Z" }, "end"],
    ["a time of more than a week", { start: "2026-12-10T12:00:00Z", end: "2026-12-17T12:00:01Z" }, "end"],
    ["yesterday", { date: "2026-11-30" }, "date"],
    ["a day of the year 9999", { date: "9999-01-01" }, "date"],
    ["a time of the year 9999", { start: "9998-12-31T23:00:00Z", end: "9999-01-01T00:00:00Z" }, "end"],
  ])("[LI46] refuses %s at its path", (_, time, path) => {
    const { outcome } = playCommand(aRecord(), addSlot(4, time), { identity: person(1) });
    expect(outcome).toMatchObject({ code: "validation_failed", errors: [{ path }] });
  });

  it("[LI46] takes what goes on right now, today, exactly a week, and in the year 9998, whatever the time zone", () => {
    const record = aRecord();
    accept(record, addSlot(7, { start: "9998-12-31T22:00:00Z", end: "9998-12-31T23:59:59Z" }));
    accept(record, addSlot(8, { date: "9998-12-31" }));
    for (const timeZone of ["America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"])
      accept(record, { kind: "editMeetup", timeZone });
    expect(record.meetup.slots[s(7)]).toMatchObject({ start: "9998-12-31T22:00:00Z", end: "9998-12-31T23:59:59Z" });
    accept(record, addSlot(4, { start: "2026-12-01T10:00:00Z", end: "2026-12-01T12:00:01Z" }));
    accept(record, addSlot(5, { date: "2026-12-01" }));
    accept(record, addSlot(6, { start: "2026-12-10T12:00:00Z", end: "2026-12-17T12:00:00Z" }));
  });

  it("today is the meetup's today, not the server's", () => {
    const midnight = { now: Date.parse("2026-12-02T00:30:00Z") };
    const away = aRecord({ timeZone: "America/New_York" });
    accept(away, addSlot(4, { date: "2026-12-01" }), midnight);
    expect(refusalCodeOf(aRecord(), addSlot(4, { date: "2026-12-01" }), midnight)).toBe("validation_failed");
    const ahead = aRecord({ timeZone: "Asia/Tokyo" });
    expect(refusalCodeOf(ahead, addSlot(4, { date: "2026-12-01" }), { now: Date.parse("2026-12-01T15:30:00Z") })).toBe(
      "validation_failed",
    );
  });

  it("[LI5] refuses the 61st slot and the 31st venue", () => {
    const record = aRecord();
    for (let n = 4; n <= limits.slots; n++) accept(record, addDay(n));
    expect(refusalCodeOf(record, addDay(61))).toBe("limit_reached");
    for (let n = 3; n <= limits.venues; n++) accept(record, addVenue(n));
    expect(refusalCodeOf(record, addVenue(31))).toBe("limit_reached");
    accept(record, remove(s(60)));
    accept(record, addDay(61));
  });

  it("[LI7] refuses more options than participants times options allow", () => {
    const record = aRecord({ participants: 10_000 });
    for (let n = 6; n <= 40; n++) accept(record, addDay(n));
    expect(Object.keys(record.meetup.slots)).toHaveLength(38);
    expect(refusalCodeOf(record, addVenue(3))).toBe("limit_reached");
    expect(refusalCodeOf(record, addDay(41))).toBe("limit_reached");
  });

  it("[MS7] form, then authority, then limits", () => {
    const record = under("organiser");
    for (let n = 4; n <= limits.slots; n++) accept(record, addDay(n));
    expect(refusalCodeOf(record, addSlot(61, { date: "2026-11-30" }), { identity: guest })).toBe("validation_failed");
    expect(refusalCodeOf(record, addDay(61), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(record, addDay(61))).toBe("limit_reached");
  });
});

describe("removing an option", () => {
  const full = (): MeetupRecord => {
    const record = aRecord();
    for (const n of [1, 2]) {
      const votes = { [s(1)]: "yes", [v(2)]: "yes", [s(2)]: "no" } as const;
      accept(record, { kind: "castVotes", participantId: p(n), votes }, { identity: person(n) });
    }
    accept(record, { kind: "castVotes", participantId: p(3), votes: { [s(1)]: "yes" } }, { identity: person(3) });
    accept(record, { kind: "editSlot", slotId: s(1), edit: { end: "2026-12-04T22:00:00Z" } });
    accept(record, { kind: "addComment", comment: { id: c(1), text: "Hm", optionId: s(1) } }, { identity: person(1) });
    accept(record, { kind: "addComment", comment: { id: c(2), text: "Ah", optionId: v(2) } }, { identity: person(1) });
    return record;
  };

  it("takes its votes and questions along in the same change; comments on it stay", () => {
    const record = full();
    const { set, unset } = accept(record, remove(s(1)), { identity: guest });
    expect(set).toEqual({
      [`formerTimes.${s(1)}`]: { start: "2026-12-04T19:00:00Z", end: "2026-12-04T22:00:00Z" },
    });
    expect(unset.toSorted()).toEqual(
      [
        `comments.${c(1)}.optionId`,
        `reconfirm.${s(1)}`,
        `slots.${s(1)}`,
        `votes.${p(1)}.${s(1)}`,
        `votes.${p(2)}.${s(1)}`,
        `votes.${p(3)}.${s(1)}`,
      ].toSorted(),
    );
    expect(record.meetup.votes).toEqual({
      [p(1)]: { [v(2)]: "yes", [s(2)]: "no" },
      [p(2)]: { [v(2)]: "yes", [s(2)]: "no" },
    });
    expect(record.meetup.reconfirm).toEqual({});
    expect(record.meetup.comments[c(1)]).toEqual({
      id: c(1),
      participantId: p(1),
      text: "Hm",
      at: "2026-12-01T12:00:00Z",
    });
  });

  it("[MS12] takes its queue along", () => {
    const record = full();
    accept(record, remove(v(2)));
    expect(record.meetup.queue).toEqual({});
    expect(record.meetup.comments[c(2)]).not.toHaveProperty("optionId");
  });

  it("[MS13] keeps a chosen option until reopening", () => {
    const record = full();
    accept(record, { kind: "decide", slotId: s(1), venueId: v(2) });
    expect(refusalCodeOf(record, remove(s(1)))).toBe("option_decided");
    expect(refusalCodeOf(record, remove(v(2)))).toBe("option_decided");
    accept(record, remove(s(2)));
    accept(record, { kind: "reopen" });
    accept(record, remove(s(1)));
  });

  it("[MS1] everybody under editing: anyone, only the organiser under editing: organiser", () => {
    for (const identity of [guest, person(1), organiser]) accept(full(), remove(s(1)), { identity });
    for (const identity of [guest, person(1)])
      expect(refusalCodeOf(under("anyone", "organiser"), remove(s(1)), { identity })).toBe("not_allowed");
  });

  it("[MS1] who proposed a pending option may withdraw it, once approved not any more", () => {
    const record = under("approval", "organiser");
    accept(record, addDay(4), { identity: person(1) });
    accept(record, addDay(5), { identity: person(1) });
    accept(record, addDay(6), { identity: guest });
    expect(refusalCodeOf(record, remove(s(4)), { identity: person(2) })).toBe("not_allowed");
    expect(refusalCodeOf(record, remove(s(6)), { identity: guest })).toBe("not_allowed");
    accept(record, remove(s(4)), { identity: person(1) });
    accept(record, { kind: "editSlot", slotId: s(5), edit: { pending: false } });
    expect(refusalCodeOf(record, remove(s(5)), { identity: person(1) })).toBe("not_allowed");
    accept(record, remove(s(6)));
  });

  it("[MS7] authority, then existence, then rules", () => {
    const record = under("anyone", "organiser");
    accept(record, { kind: "decide", slotId: s(1) });
    expect(refusalCodeOf(record, remove(s(9)), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(record, remove(s(9)))).toBe("option_not_found");
    expect(refusalCodeOf(record, remove("constructor"))).toBe("option_not_found");
    expect(refusalCodeOf(record, remove(s(1)), { identity: person(1) })).toBe("not_allowed");
  });

  it("is the end of a slot that has long ended", () => {
    accept(full(), remove(s(1)), { now: noon + 90 * 24 * 3_600_000 });
  });
});

describe("[MS24] a proposal with its proposer's yes", () => {
  const slot = { id: s(9), date: "2026-12-24" };
  const withYes: Command = { kind: "addSlot", slot, vote: "yes" };

  it("is one change of one version: the option and the yes, with a place in the queue where there is one", () => {
    const record = aRecord();
    expect(Object.keys(accept(record, withYes, { identity: person(1) }).set)).toEqual([
      `slots.${s(9)}`,
      `votes.${p(1)}.${s(9)}`,
    ]);
    const venue = { id: v(9), name: "Cellar", capacity: 4 };
    accept(record, { kind: "addVenue", venue, vote: "yes" }, { identity: person(1) });
    expect(record.meetup.votes[p(1)]).toMatchObject({ [s(9)]: "yes", [v(9)]: "yes" });
    expect(record.meetup.queue[v(9)]).toEqual({ [p(1)]: record.meetup.version });
  });

  it("says yes to the time that is there already, and not to one that waits", () => {
    const record = aRecord();
    accept(record, { kind: "addSlot", slot });
    accept(record, { kind: "addSlot", slot: { ...slot, id: s(10) }, vote: "yes" }, { identity: person(2) });
    expect(record.meetup.votes[p(2)]).toMatchObject({ [s(9)]: "yes" });
    const waiting = under("approval");
    accept(waiting, withYes, { identity: person(1) });
    expect(waiting.meetup.slots[s(9)]).toHaveProperty("pending", true);
    expect(waiting.meetup.votes[p(1)]?.[s(9)]).toBeUndefined();
    accept(waiting, { kind: "addSlot", slot: { ...slot, id: s(10) }, vote: "yes" }, { identity: person(2) });
    expect(waiting.meetup.votes[p(2)]?.[s(9)]).toBeUndefined();
  });

  it("goes without it for a guest and the organiser's link, and after the deadline", () => {
    for (const identity of [guest, organiser]) {
      const record = aRecord();
      const votes = structuredClone(record.meetup.votes);
      accept(record, withYes, { identity });
      expect(record.meetup.votes).toEqual(votes);
    }
    const late = aRecord();
    late.meetup.settings.deadline = "2026-12-01T11:00:00Z";
    accept(late, withYes, { identity: person(1), now: noon });
    expect(late.meetup.slots).toHaveProperty(s(9));
    expect(late.meetup.votes[p(1)]?.[s(9)]).toBeUndefined();
  });

  it("[RT12] ends the blindness of who was re-linked, as any answer does", () => {
    const record = aRecord();
    const olga = record.meetup.participants[p(1)];
    if (olga) olga.blind = true;
    expect(accept(record, withYes, { identity: person(1) }).unset).toEqual([`participants.${p(1)}.blind`]);
  });
});
