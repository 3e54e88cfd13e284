import { applyChange, type OptionTally, optionTallies, type Vote } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { withOwnAnswer } from "./with-own-answer.ts";

const slot = optionId("s1");
const poll = aPoll({
  slots: 2,
  venues: 1,
  voters: [
    { says: { s1: "yes", s2: "no", v1: "no" } },
    { says: { s1: "no", s2: "no", v1: "yes" }, party: 3 },
    { says: { s1: "yes", s2: "yes", v1: "maybe" } },
  ],
});
const me = poll.participants[participantId(2)];
if (!me) throw new Error("nobody");

function tallyOf(meetup: typeof poll): OptionTally {
  const tally = optionTallies(meetup)[slot];
  if (!tally) throw new Error("no tally");
  return tally;
}

describe("a tally with one's own answer", () => {
  it.each(["yes", "maybe", "no"] as Vote[])("is what counting everybody again gives (%s)", (answer) => {
    const after = applyChange(poll, { set: { [`votes.${me.id}.${slot}`]: answer }, unset: [] });
    expect(withOwnAnswer(tallyOf(poll), poll, me, answer)).toEqual(tallyOf(after));
  });

  it("without the answer has one party less", () => {
    const after = applyChange(poll, { set: {}, unset: [`votes.${me.id}.${slot}`] });
    const { yes, maybe, no, heads } = tallyOf(after);
    const drawn = withOwnAnswer(tallyOf(poll), poll, me, null);
    expect([drawn.yes, drawn.maybe, drawn.no]).toEqual([yes, maybe, no]);
    expect({ ...drawn.heads, unsaid: 0 }).toEqual({ ...heads, unsaid: 0 });
  });

  it("is the tally itself when that has the answer, [MS9] also one that is asked again", () => {
    const moved = { ...poll, reconfirm: { [slot]: { [participantId(1)]: true as const } } };
    const first = moved.participants[participantId(1)];
    if (!first) throw new Error("nobody");
    const tally = tallyOf(moved);
    expect(tally.maybe).toEqual([first.id]);
    expect(withOwnAnswer(tally, moved, first, "yes")).toBe(tally);
  });

  it("is the tally itself while that does not know the person", () => {
    const tally = tallyOf(poll);
    expect(withOwnAnswer(tally, poll, { ...me, id: participantId(9) }, "yes")).toBe(tally);
  });
});
