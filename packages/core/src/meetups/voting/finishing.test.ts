import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId } from "../../testing/ids.ts";
import { highestOrder } from "../model/option-order.ts";
import { finishingOf } from "./finishing.ts";
import { optionTallies } from "./option-tallies.ts";

const someone = participantId(1);

describe("finishingOf", () => {
  it("[SC2] says about what finishing would mean “any”: one axis, answered nothing about, the other answered", () => {
    const options = { slots: 2, venues: 2 };
    const anyAfter = (says: Parameters<typeof aPoll>[0]["voters"][number]["says"], given = options) =>
      finishingOf(aPoll({ ...given, voters: [{ says: says ?? {} }] }), someone).silentOn;
    expect(anyAfter({})).toBeNull();
    expect(anyAfter({ s1: "yes" })).toBe("venues");
    expect(anyAfter({ v1: "no" })).toBe("slots");
    expect(anyAfter({ s1: "yes", v2: "maybe" })).toBeNull();
    expect(anyAfter({ s1: "yes" }, { slots: 2, venues: 0 })).toBeNull();
  });

  it("[SC2] [SC10] names what came after somebody had finished and has no answer of theirs", () => {
    const poll = aPoll({
      slots: [{ order: 1 }, { order: 3 }],
      venues: [{ order: 2 }, { order: 4 }, { order: 5, pending: true }],
      voters: [{ says: { s1: "yes" }, finished: 2 }, { says: { s1: "yes", s2: "no" }, finished: 2 }, {}],
    });
    expect(finishingOf(poll, participantId(1)).addedSince).toEqual([optionId("s2"), optionId("v2")]);
    expect(finishingOf(poll, participantId(2)).addedSince).toEqual([optionId("v2")]);
    expect(finishingOf(poll, participantId(3)).addedSince).toEqual([]);
  });

  it("[SC10] who had finished before options were counted has finished with those that have no number", () => {
    const voters = [{ says: { s1: "yes" }, finished: "before" } as const];
    expect(finishingOf(aPoll({ slots: 1, venues: 1, voters }), someone).addedSince).toEqual([]);
    expect(finishingOf(aPoll({ slots: 1, venues: [{ order: 1 }], voters }), someone).addedSince).toEqual([
      optionId("v1"),
    ]);
  });

  it("[SC2] says what the scorer then counts", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        for (const { id } of Object.values(meetup.participants)) {
          const { silentOn, addedSince: since } = finishingOf(meetup, id);
          const before = optionTallies(meetup);
          for (const option of since) expect(before[option]?.any).not.toContain(id);
          const participants = { ...meetup.participants };
          const person = participants[id];
          if (person === undefined) continue;
          participants[id] = { ...person, finished: true, finishedUpTo: highestOrder(meetup) };
          const after = optionTallies({ ...meetup, participants });
          for (const axis of ["slots", "venues"] as const) {
            for (const option of Object.keys(meetup[axis])) {
              if (after[option]) expect(after[option].any.includes(id)).toBe(silentOn === axis);
            }
          }
        }
      }),
    );
  });
});
