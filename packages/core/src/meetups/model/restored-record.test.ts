import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId as p, venueId as v } from "../../testing/ids.ts";
import { waitingListOf } from "../voting/waiting-list.ts";
import { restoredRecord, restoreVersionShift } from "./restored-record.ts";

const restore = { epoch: "new", shift: 1_000_000 };

describe("[RW6] a restored meetup", () => {
  it("has a new epoch, and every version moves by the same", () => {
    const { meetup, vault } = aRecord();
    meetup.version = 7;
    meetup.queue = { [v(1)]: { [p(1)]: -2, [p(2)]: 5 } };
    const receipt = { command: "h", version: 5, at: meetup.createdAt };
    vault.receipts = {
      [p(1)]: { r1: { ...receipt, result: { id: "c_1", text: "an older program kept it" } } },
      others: { r2: { ...receipt, result: null }, r3: { ...receipt, result: { id: p(1), token: "sealed" } } },
    };
    const before = structuredClone({ meetup, vault });
    const restored = restoredRecord({ meetup, vault }, restore);
    const queue = { [v(1)]: { [p(1)]: 999_998, [p(2)]: 1_000_005 } };
    expect(restored.meetup).toEqual({ ...before.meetup, epoch: "new", version: 1_000_007, queue });
    const later = { ...receipt, version: 1_000_005 };
    expect(restored.vault).toEqual({
      ...before.vault,
      receipts: {
        [p(1)]: { r1: { ...later, result: { id: "c_1" } } },
        others: { r2: { ...later, result: null }, r3: { ...later, result: { id: p(1), token: "sealed" } } },
      },
    });
    expect({ meetup, vault }).toEqual(before);
  });

  it("[MS12] has the same lines, and whoever says yes now is last in them", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        const { vault } = aRecord();
        const restored = restoredRecord({ meetup, vault }, restore).meetup;
        for (const id of Object.keys(meetup.venues))
          expect(waitingListOf(restored, id)).toEqual(waitingListOf(meetup, id));
        const places = Object.values(restored.queue).flatMap((queue) => Object.values(queue));
        const highest = Math.max(0, ...Object.values(meetup.queue).flatMap((queue) => Object.values(queue)));
        if (highest <= meetup.version) expect(Math.max(0, ...places)).toBeLessThanOrEqual(restored.version);
      }),
    );
  });

  it.each([
    [5, undefined, 1_000_000],
    [5, 5, 1_000_000],
    [5, 999_999, 1_000_000],
    [5, 1_000_005, 2_000_000],
    [5, 3_000_004, 3_000_000],
    [1_000_005, 7, 1_000_000],
  ])("of version %d where %s stands moves by %d", (backedUp, standing, expected) => {
    expect(restoreVersionShift(backedUp, standing)).toBe(expected);
    expect(backedUp + expected).toBeGreaterThan(standing ?? 0);
  });
});
