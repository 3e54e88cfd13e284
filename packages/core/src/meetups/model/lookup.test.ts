import { describe, expect, it } from "vitest";
import { hasOwnKey, ownValue } from "../../shared/own-value.ts";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { commentOf, isChosen, optionOf, participantOf, slotOf, venueOf, voteOf, votesOf } from "./lookup.ts";

const inherited = ["toString", "constructor", "__proto__", "hasOwnProperty"];

describe("looking things up", () => {
  const { meetup } = aRecord({
    votes: { [p(1)]: { [s(1)]: "yes" } },
    comments: { [c(1)]: { id: c(1), participantId: p(1), text: "x", at: "2026-12-01T12:00:00Z" } },
  });

  it("finds what is there", () => {
    expect(participantOf(meetup, p(1))?.name).toBe("Person 1");
    expect(slotOf(meetup, s(3))).toEqual({ id: s(3), date: "2026-12-06", order: 3 });
    expect(venueOf(meetup, v(1))?.name).toBe("The Bar");
    expect([optionOf(meetup, s(1))?.id, optionOf(meetup, v(1))?.id]).toEqual([s(1), v(1)]);
    expect(commentOf(meetup, c(1))?.text).toBe("x");
    expect(votesOf(meetup, p(1))).toEqual({ [s(1)]: "yes" });
    expect(voteOf(meetup, p(1), s(1))).toBe("yes");
  });

  it("finds nothing else", () => {
    expect(slotOf(meetup, v(1))).toBeUndefined();
    expect(venueOf(meetup, s(1))).toBeUndefined();
    expect(votesOf(meetup, p(2))).toBeUndefined();
    expect(voteOf(meetup, p(2), s(1))).toBeUndefined();
    expect(voteOf(meetup, p(1), s(2))).toBeUndefined();
  });

  it.each(inherited)("goes by own key only: %s is nobody", (id) => {
    for (const find of [participantOf, slotOf, venueOf, optionOf, commentOf, votesOf])
      expect(find(meetup, id)).toBeUndefined();
    expect(voteOf(meetup, p(1), id)).toBeUndefined();
    expect(voteOf(meetup, id, id)).toBeUndefined();
    expect(hasOwnKey(meetup.slots, id)).toBe(false);
    expect(isChosen(meetup, id)).toBe(false);
  });

  it("takes a map that is not there as empty", () => {
    expect(ownValue(undefined, "a")).toBeUndefined();
    expect(hasOwnKey(undefined, "a")).toBe(false);
    expect(hasOwnKey({ a: undefined }, "a")).toBe(true);
  });

  it("knows both halves of a decision", () => {
    const decided = aRecord({ decision: { slotId: s(1), venueId: v(1), at: "2026-12-01T12:00:00Z", by: null } }).meetup;
    expect([s(1), s(2), v(1), v(2)].map((id) => isChosen(decided, id))).toEqual([true, false, true, false]);
  });
});
