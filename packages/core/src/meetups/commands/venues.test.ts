import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { participantId as p, venueId as v } from "../../testing/ids.ts";
import { accept, guest, person, refusalCodeOf } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { EditVenue, VenueEdit } from "./venues.ts";

const edit = (n: number, what: VenueEdit): EditVenue => ({ kind: "editVenue", venueId: v(n), edit: what });

describe("correcting a venue", () => {
  it("[MS3] sets what is named and differs, null removes", () => {
    const record = aRecord();
    expect(
      accept(record, edit(1, { name: "The Bar", address: "1 Road", url: "https://bar.test", note: "Ring" })).set,
    ).toEqual({
      [`venues.${v(1)}.address`]: "1 Road",
      [`venues.${v(1)}.url`]: "https://bar.test",
      [`venues.${v(1)}.note`]: "Ring",
    });
    expect(accept(record, edit(1, { address: null, photo: null, url: "https://bar.test" }))).toEqual({
      set: {},
      unset: [`venues.${v(1)}.address`],
    });
    expect(record.meetup.venues[v(1)]).toEqual({
      id: v(1),
      name: "The Bar",
      url: "https://bar.test",
      note: "Ring",
      order: 4,
    });
  });

  it("takes the facts as one field", () => {
    const record = aRecord();
    const facts = { stepFree: "yes", toilet: "no" } as const;
    expect(accept(record, edit(1, { access: facts })).set).toEqual({ [`venues.${v(1)}.access`]: facts });
    expect(accept(record, edit(1, { access: { toilet: "no", stepFree: "yes" } }))).toEqual({ set: {}, unset: [] });
    accept(record, edit(1, { access: { quiet: "partially" } }));
    expect(record.meetup.venues[v(1)]?.access).toEqual({ quiet: "partially" });
    accept(record, edit(1, { access: {} }));
    expect(record.meetup.venues[v(1)]).not.toHaveProperty("access");
    expect(accept(record, edit(1, { access: null }))).toEqual({ set: {}, unset: [] });
  });

  it("[MS9] keeps the votes and asks nobody again", () => {
    const record = aRecord({ votes: { [p(1)]: { [v(1)]: "yes" } } });
    accept(record, edit(1, { name: "The Other Bar", address: "2 Road" }));
    expect(record.meetup.votes).toEqual({ [p(1)]: { [v(1)]: "yes" } });
    expect(record.meetup.reconfirm).toEqual({});
  });

  it("[MS13] corrects a chosen venue too", () => {
    const record = aRecord();
    accept(record, { kind: "decide", venueId: v(1) });
    accept(record, edit(1, { name: "The Bar, upstairs", capacity: 9 }));
    expect(record.meetup.venues[v(1)]).toMatchObject({ name: "The Bar, upstairs", capacity: 9 });
  });

  it("[MS1] who may edit, and only the organiser approves", () => {
    const record = aRecord();
    record.meetup.venues[v(3)] = { id: v(3), name: "Cellar", pending: true };
    accept(record, edit(1, { note: "x" }), { identity: guest });
    for (const identity of [guest, person(1)]) {
      expect(refusalCodeOf(record, edit(3, { pending: false }), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(record, edit(3, { pending: false, note: "x" }), { identity })).toBe("not_allowed");
    }
    expect(accept(record, edit(3, { pending: false })).unset).toEqual([`venues.${v(3)}.pending`]);
    expect(accept(record, edit(3, { pending: false }))).toEqual({ set: {}, unset: [] });
    record.meetup.settings.editing = "organiser";
    expect(refusalCodeOf(record, edit(1, { note: "y" }), { identity: person(1) })).toBe("not_allowed");
    expect(refusalCodeOf(record, edit(1, {}), { identity: person(1) })).toBe("not_allowed");
  });

  it("[MS7] authority, then existence", () => {
    const strict = aRecord();
    strict.meetup.settings.editing = "organiser";
    expect(refusalCodeOf(strict, edit(9, { note: "x" }), { identity: guest })).toBe("not_allowed");
    expect(refusalCodeOf(strict, edit(9, { note: "x" }))).toBe("option_not_found");
    expect(refusalCodeOf(strict, { kind: "editVenue", venueId: "valueOf", edit: { note: "x" } })).toBe(
      "option_not_found",
    );
  });
});

describe("the capacity of a venue", () => {
  const votes = {
    [p(1)]: { [v(1)]: "yes" },
    [p(2)]: { [v(1)]: "no" },
    [p(3)]: { [v(1)]: "yes" },
    [p(4)]: { [v(1)]: "yes" },
  } as const;
  const voted = (): MeetupRecord => aRecord({ participants: 5, votes: structuredClone(votes) });

  it("[MS12] gives the k-th of the n standing yes votes, by joinedAt then id, the number k − n", () => {
    const record = voted();
    for (const [n, joinedAt] of [
      [1, "2026-12-01T11:00:03Z"],
      [3, "2026-12-01T11:00:01Z"],
      [4, "2026-12-01T11:00:01Z"],
    ] as const) {
      Object.assign(record.meetup.participants[p(n)] ?? {}, { joinedAt });
    }
    expect(accept(record, edit(1, { capacity: 2 })).set).toEqual({
      [`venues.${v(1)}.capacity`]: 2,
      [`queue.${v(1)}`]: { [p(3)]: -2, [p(4)]: -1, [p(1)]: 0 },
    });
    accept(record, { kind: "castVotes", participantId: p(5), votes: { [v(1)]: "yes" } }, { identity: person(5) });
    expect(record.meetup.queue[v(1)]).toEqual({ [p(3)]: -2, [p(4)]: -1, [p(1)]: 0, [p(5)]: 3 });
  });

  it("[MS12] makes no queue where there is no yes", () => {
    const record = aRecord();
    expect(accept(record, edit(1, { capacity: 2 })).set).toEqual({ [`venues.${v(1)}.capacity`]: 2 });
    expect(record.meetup.queue).toEqual({});
  });

  it("[MS12] another capacity re-orders nobody", () => {
    const record = voted();
    accept(record, edit(1, { capacity: 9 }));
    const before = structuredClone(record.meetup.queue);
    expect(accept(record, edit(1, { capacity: 1 }))).toEqual({ set: { [`venues.${v(1)}.capacity`]: 1 }, unset: [] });
    expect(accept(record, edit(1, { capacity: 1 }))).toEqual({ set: {}, unset: [] });
    expect(record.meetup.queue).toEqual(before);
  });

  it("[MS12] removing it removes the queue, setting it again numbers anew", () => {
    const record = voted();
    accept(record, edit(1, { capacity: 9 }));
    expect(accept(record, edit(1, { capacity: null })).unset.toSorted()).toEqual([
      `queue.${v(1)}`,
      `venues.${v(1)}.capacity`,
    ]);
    expect(record.meetup.queue).toEqual({});
    expect(accept(record, edit(1, { capacity: null }))).toEqual({ set: {}, unset: [] });
    accept(record, edit(1, { capacity: 1 }));
    expect(record.meetup.queue[v(1)]).toEqual({ [p(1)]: -2, [p(3)]: -1, [p(4)]: 0 });
  });
});
