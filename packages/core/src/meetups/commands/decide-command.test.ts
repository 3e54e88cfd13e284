import { describe, expect, it } from "vitest";
import { aRecord, noon } from "../../testing/a-record.ts";
import { deepFreeze } from "../../testing/deep-freeze.ts";
import { commentId as c, participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { commandContext, type organiser, person, playCommand, refusalCodeOf } from "../../testing/play.ts";
import type { Command } from "./commands.ts";
import { decideCommand } from "./decide-command.ts";

const own = { identity: person(1) };
const commands: [Command, { identity: typeof organiser | ReturnType<typeof person> }][] = [
  [{ kind: "editMeetup", title: "Cinema" }, own],
  [{ kind: "deleteMeetup" }, own],
  [{ kind: "join", participant: { id: p(9), name: "Zoe" }, token: "t" }, own],
  [{ kind: "editParticipant", participantId: p(1), edit: { name: "Zoe" } }, own],
  [{ kind: "leave", participantId: p(1) }, own],
  [{ kind: "relink", participantId: p(1), token: "t" }, own],
  [{ kind: "castVotes", participantId: p(1), votes: { [s(1)]: "yes" } }, own],
  [{ kind: "addSlot", slot: { id: s(9), date: "2026-12-10" } }, own],
  [{ kind: "editSlot", slotId: s(3), edit: { date: "2026-12-10" } }, own],
  [{ kind: "addVenue", venue: { id: v(9), name: "Cellar" } }, own],
  [{ kind: "editVenue", venueId: v(1), edit: { note: "Ring" } }, own],
  [{ kind: "removeOption", optionId: s(1) }, own],
  [{ kind: "addComment", comment: { id: c(9), text: "Hi" } }, own],
  [{ kind: "removeComment", commentId: c(1) }, own],
  [{ kind: "react", commentId: c(1), emoji: "👍" }, own],
  [{ kind: "decide", slotId: s(1) }, own],
  [{ kind: "reopen" }, own],
];

function record() {
  const made = aRecord();
  made.meetup.comments[c(1)] = { id: c(1), participantId: p(1), text: "x", at: made.meetup.createdAt };
  return made;
}

describe("every command", () => {
  it.each(commands)("decides without touching the record: $kind", (command, setting) => {
    const frozen = deepFreeze(record());
    expect(decideCommand(frozen, deepFreeze(command), commandContext(setting)).ok).toBe(true);
  });

  it.each(commands)("[MS2] is dated by the server's clock, in every change: $kind", (command, setting) => {
    const { outcome, changes } = playCommand(record(), command, { ...setting, now: noon + 61_000 });
    if (command.kind === "deleteMeetup") expect(outcome).toEqual({ ok: true, deleted: true });
    else expect(changes?.meetup.set.updatedAt).toBe("2026-12-01T12:01:01Z");
  });

  it.each(commands)("[MS10] is refused to one who has left meanwhile, and so is all else: $kind", (command) => {
    expect(refusalCodeOf(record(), command, { identity: person(9) })).toBe("not_allowed");
  });

  it.each(commands)("shares nothing with its change: $kind", (command, setting) => {
    const made = record();
    const { changes } = playCommand(made, command, setting);
    const before = structuredClone(changes);
    for (const [later, as] of commands) playCommand(made, later, as);
    expect(changes).toEqual(before);
  });

  it("has a test above", () => {
    expect(new Set(commands.map(([command]) => command.kind)).size).toBe(17);
  });
});
