import { describe, expect, it } from "vitest";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { participantId } from "../../testing/ids.ts";
import { effectiveVote } from "./effective-vote.ts";

describe("effectiveVote", () => {
  const meetup = aPoll({
    slots: 4,
    venues: 0,
    voters: [{ says: { s1: "yes", s2: "maybe", s3: "no" }, toReconfirm: ["s1", "s2", "s3"] }, { says: { s1: "yes" } }],
  });
  const counts = (person: number, ref: string) => effectiveVote(meetup, participantId(person), optionId(ref));

  it("[MS9] a yes that waits to be given again counts as maybe; maybe and no are what they are", () => {
    expect(["s1", "s2", "s3"].map((ref) => counts(1, ref))).toEqual(["maybe", "maybe", "no"]);
  });

  it("[MS9] only for whom it was asked again", () => {
    expect(counts(2, "s1")).toBe("yes");
  });

  it("is undefined without an answer, and for what only looks like an id", () => {
    expect(counts(1, "s4")).toBeUndefined();
    expect(effectiveVote(meetup, "constructor", "toString")).toBeUndefined();
    expect(effectiveVote(meetup, participantId(1), "toString")).toBeUndefined();
  });
});
