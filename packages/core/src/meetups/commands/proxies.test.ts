import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { accept, guest, organiser, person, refusalCodeOf } from "../../testing/play.ts";
import type { Command } from "./commands.ts";

const grandma: Command = { kind: "join", participant: { id: p(9), name: "Grandma" }, proxy: true, token: tokenOf(9) };
const votes = { [s(1)]: "yes" } as const;

/** Participant 1 has brought grandma. */
function withGrandma() {
  const record = aRecord();
  accept(record, grandma, { identity: person(1) });
  return record;
}

describe("answering for somebody who has no device", () => {
  it("[MS23] whoever brings them is named, and needs a name themselves", () => {
    expect(withGrandma().meetup.participants[p(9)]).toEqual({
      ...{ id: p(9), name: "Grandma", avatar: "", partySize: 1, proxy: p(1), joinedAt: "2026-12-01T12:00:00Z" },
    });
    for (const identity of [guest, organiser, person(7)])
      expect(refusalCodeOf(aRecord(), grandma, { identity })).toBe("not_allowed");
    const alone = aRecord();
    const { proxy: _, ...plain } = { ...grandma, proxy: undefined };
    accept(alone, plain, { identity: person(1) });
    expect(alone.meetup.participants[p(9)]).not.toHaveProperty("proxy");
  });

  it("[MS23] [MS10] votes, edits, relinks and leaves for them by the own token; nobody else does", () => {
    const commands: Command[] = [
      { kind: "castVotes", participantId: p(9), votes },
      { kind: "editParticipant", participantId: p(9), edit: { name: "Grandma Ann", finished: true } },
      { kind: "relink", participantId: p(9), token: "fresh" },
      { kind: "leave", participantId: p(9) },
    ];
    const record = withGrandma();
    for (const command of commands) {
      expect(refusalCodeOf(record, command, { identity: person(2) })).toBe("not_allowed");
      expect(refusalCodeOf(record, command, { identity: guest })).toBe("not_allowed");
      accept(record, command, { identity: person(1) });
      expect(invariantViolations(record)).toEqual([]);
    }
  });

  it("[MS23] they answer for themselves as well, write their own comments, and end it when they like", () => {
    const record = withGrandma();
    accept(record, { kind: "castVotes", participantId: p(9), votes }, { identity: person(9) });
    accept(record, { kind: "addComment", comment: { id: c(1), text: "Hi" } }, { identity: person(1) });
    expect(record.meetup.comments[c(1)]?.participantId).toBe(p(1));
    const end: Command = { kind: "editParticipant", participantId: p(9), edit: { proxy: null } };
    expect(accept(record, end, { identity: person(9) }).unset).toEqual([`participants.${p(9)}.proxy`]);
    expect(refusalCodeOf(record, end, { identity: person(1) })).toBe("not_allowed");
    expect(accept(record, end, { identity: person(9) })).toEqual({ set: {}, unset: [] });
  });

  it("[MS23] when the proxy goes, they stay and answer by their own link alone", () => {
    const record = withGrandma();
    accept(record, { kind: "castVotes", participantId: p(9), votes }, { identity: person(1) });
    expect(accept(record, { kind: "leave", participantId: p(1) }).unset).toContain(`participants.${p(9)}.proxy`);
    expect(record.meetup.votes[p(9)]).toEqual(votes);
    const both = withGrandma();
    const change = accept(both, { kind: "removePeople", who: { ids: [p(1), p(9)] } });
    expect(change.unset).not.toContain(`participants.${p(9)}.proxy`);
    for (const each of [record, both]) expect(invariantViolations(each)).toEqual([]);
  });
});
