import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { accept, guest, organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import { limits } from "../model/limits.ts";
import type { Reaction } from "../model/reactions.ts";
import { reactions } from "../model/reactions.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Command } from "./commands.ts";

const react = (n: number, emoji: Reaction | null): Command => ({ kind: "react", commentId: c(n), emoji });

/** Participant 1 has written comments 1 and 2, participant 2 comment 3. */
function commented(): MeetupRecord {
  const record = aRecord();
  for (const [n, by] of [
    [1, 1],
    [2, 1],
    [3, 2],
  ] as const)
    accept(record, { kind: "addComment", comment: { id: c(n), text: "Hm" } }, { identity: person(by) });
  return record;
}

const many = (count: number): Record<string, Reaction> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [p(1_000 + n), "👍" as const]));

describe("reacting to a comment", () => {
  it("[MS20] is one tap of each person: the next one replaces it, and it is taken back", () => {
    const record = commented();
    const path = `comments.${c(1)}.reactions.${p(2)}`;
    expect(accept(record, react(1, "🎉"), { identity: person(2) })).toEqual({ set: { [path]: "🎉" }, unset: [] });
    accept(record, react(1, "👍"), { identity: person(1) });
    expect(record.meetup.comments[c(1)]?.reactions).toEqual({ [p(2)]: "🎉", [p(1)]: "👍" });
    expect(accept(record, react(1, "👀"), { identity: person(2) })).toEqual({ set: { [path]: "👀" }, unset: [] });
    expect(accept(record, react(1, null), { identity: person(2) })).toEqual({ set: {}, unset: [path] });
    accept(record, react(1, null), { identity: person(1) });
    expect(record.meetup.comments[c(1)]).not.toHaveProperty("reactions");
  });

  it("[MS20] [MS2] the same again, or taking back what is not there, changes nothing and is a command", () => {
    const record = commented();
    accept(record, react(1, "🎉"), { identity: person(2) });
    const { version } = record.meetup;
    expect(accept(record, react(1, "🎉"), { identity: person(2) })).toEqual({ set: {}, unset: [] });
    expect(accept(record, react(2, null), { identity: person(2) })).toEqual({ set: {}, unset: [] });
    expect(record.meetup.version).toBe(version + 2);
  });

  it("[MS20] [MS10] takes a participant's token, then a comment that is there", () => {
    for (const identity of [guest, organiser, person(9)]) {
      expect(refusalCodeOf(commented(), react(1, "👍"), { identity })).toBe("not_allowed");
      expect(refusalCodeOf(commented(), react(9, "👍"), { identity })).toBe("not_allowed");
    }
    expect(refusalCodeOf(commented(), react(9, "👍"), { identity: person(1) })).toBe("comment_not_found");
    expect(refusalCodeOf(commented(), react(9, null), { identity: person(1) })).toBe("comment_not_found");
  });

  it("[MS20] goes on after the decision, and in a blind meetup", () => {
    const record = commented();
    record.meetup.settings.blind = true;
    accept(record, react(1, "😂"), { identity: person(2) });
    accept(record, { kind: "decide", slotId: s(1) });
    accept(record, react(1, "😮"), { identity: person(2) });
  });

  it("[MS20] goes with whoever leaves or is removed, in the same change, and with its comment", () => {
    const reacted = () => {
      const record = commented();
      for (const n of [1, 2, 3]) accept(record, react(n, "❤️"), { identity: person(2) });
      accept(record, react(1, "❤️"), { identity: person(3) });
      return record;
    };
    const record = reacted();
    const { changes } = playCommand(record, { kind: "leave", participantId: p(2), comments: true });
    expect(changes?.meetup.unset.toSorted()).toEqual(
      [
        `comments.${c(1)}.reactions.${p(2)}`,
        `comments.${c(2)}.reactions.${p(2)}`,
        `comments.${c(3)}`,
        `participants.${p(2)}`,
      ].toSorted(),
    );
    expect(record.meetup.comments[c(1)]?.reactions).toEqual({ [p(3)]: "❤️" });
    expect(record.meetup.comments[c(2)]).not.toHaveProperty("reactions");

    const flooded = reacted();
    accept(flooded, { kind: "removePeople", who: { ids: [p(2), p(3)] } });
    expect(JSON.stringify(flooded.meetup.comments)).not.toContain("reactions");
    for (const each of [record, flooded]) expect(invariantViolations(each)).toEqual([]);
    accept(reacted(), { kind: "removeComment", commentId: c(1) });
  });

  it("[LI50] a comment takes 1,000 of them, all comments together 20,000; who has one may change it", () => {
    const record = commented();
    const comment = (n: number) => record.meetup.comments[c(n)] ?? expect.fail();
    comment(1).reactions = many(limits.commentReactions - 1);
    accept(record, react(1, "👍"), { identity: person(1) });
    expect(refusalCodeOf(record, react(1, "👍"), { identity: person(2) })).toBe("limit_reached");
    accept(record, react(1, "😂"), { identity: person(1) });
    for (let n = 4; n <= 22; n++) {
      const text = { id: c(n), participantId: p(1), text: "x", at: record.meetup.createdAt };
      record.meetup.comments[c(n)] = { ...text, reactions: many(n === 22 ? 999 : limits.commentReactions) };
    }
    accept(record, react(2, "👍"), { identity: person(2) });
    expect(refusalCodeOf(record, react(3, "👍"), { identity: person(2) })).toBe("limit_reached");
    accept(record, react(1, null), { identity: person(1) });
    accept(record, react(3, "👍"), { identity: person(2) });
  });

  it("there are eight, all different", () => {
    expect(new Set(reactions).size).toBe(8);
  });
});
