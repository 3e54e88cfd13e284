import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf, venueId as v } from "../../testing/ids.ts";
import { accept, guest, organiser, person } from "../../testing/play.ts";
import type { Identity } from "../rights/identity.ts";
import type { Command } from "./commands.ts";
import { rateDemands } from "./rate-demands.ts";

const join: Command = { kind: "join", participant: { id: p(9), name: "Zoe" }, token: tokenOf(9) };
const addSlot: Command = { kind: "addSlot", slot: { id: s(9), date: "2026-12-24" } };
const addVenue: Command = { kind: "addVenue", venue: { id: v(9), name: "Pub" } };
const comment: Command = { kind: "addComment", comment: { id: c(9), text: "Hm" } };
const zone = (timeZone: string): Command => ({ kind: "editMeetup", timeZone });
const edits: Command[] = [
  { kind: "editMeetup", title: "Wine" },
  { kind: "editMeetup", timeZone: "Europe/London" },
  { kind: "editSlot", slotId: s(1), edit: { date: "2026-12-24" } },
  { kind: "editVenue", venueId: v(1), edit: { name: "Pub" } },
  { kind: "decide", slotId: s(1) },
  { kind: "reopen" },
];

function demandsOf(command: Command, identity: Identity, record = aRecord()): string[] {
  return rateDemands(record.meetup, command, { identity, source: "an address" }).map(
    ({ rate, subject: of }) => `${rate} ${of}`,
  );
}

function withEditing(editing: "anyone" | "organiser") {
  const record = aRecord();
  record.meetup.settings.editing = editing;
  return record;
}

describe("what of a meetup's rates a command uses", () => {
  it.each([
    [join, ["joins "]],
    [addSlot, ["options an address"]],
    [addVenue, ["options an address"]],
    [comment, [`comments ${p(1)}`, "addressComments an address"]],
    [{ kind: "editParticipant", participantId: p(1), edit: { name: "Zoe" } }, [`edits ${p(1)}`]],
    [{ kind: "relink", participantId: p(1), token: "t" }, [`edits ${p(1)}`]],
    [{ kind: "castVotes", participantId: p(1), votes: { [s(1)]: "yes" } }, []],
    [{ kind: "removeOption", optionId: s(1) }, []],
    [{ kind: "react", commentId: c(1), emoji: "👍" }, [`reactions ${p(1)}`, "addressReactions an address"]],
    [{ kind: "decide", lot: 0.5 }, ["edits ", "draws others"]],
  ] satisfies [Command, string[]][])("[MS14] of a participant: %o", (command, demands) => {
    expect(demandsOf(command, person(1))).toEqual(demands);
  });

  it.each(edits)("[MS14] edits of the meetup count together, whoever makes them: %o", (command) => {
    for (const identity of [guest, person(1), organiser]) expect(demandsOf(command, identity)).toEqual(["edits "]);
  });

  it.each([
    { kind: "editParticipant", participantId: p(1), edit: { mustCome: true } },
    { kind: "relink", participantId: p(1), token: "t" },
  ] satisfies Command[])("[MS14] the organiser's word about a person counts among them: %o", (command) => {
    expect(demandsOf(command, organiser)).toEqual(["edits "]);
  });

  it.each(edits)("[MS14] [MS1] what somebody has no right to uses nothing: %o", (command) => {
    const record = withEditing("organiser");
    for (const identity of [guest, person(1)]) expect(demandsOf(command, identity, record)).toEqual([]);
    expect(demandsOf(command, organiser, record)).toEqual(["edits "]);
  });

  it("[MS14] [MS1] nor does a comment without a name, a proposal where the organiser alone proposes, another's name", () => {
    const record = aRecord();
    record.meetup.settings.proposals = "organiser";
    expect(demandsOf(comment, guest)).toEqual([]);
    expect(demandsOf(addSlot, person(1), record)).toEqual([]);
    expect(demandsOf({ kind: "editParticipant", participantId: p(2), edit: { name: "Zoe" } }, person(1))).toEqual([]);
    expect(demandsOf(join, person(99))).toEqual([]);
  });

  it("[MS14] the organiser proposes as many as there is room for, by the link and as the person who joined by it", () => {
    const record = aRecord();
    accept(record, join, { identity: organiser });
    for (const identity of [organiser, person(9)]) expect(demandsOf(addSlot, identity, record)).toEqual([]);
  });

  it("[MS14] a time zone uses its own rate only where slots move, the organiser's apart from the others'", () => {
    expect(demandsOf(zone("Asia/Tokyo"), guest)).toEqual(["edits ", "zoneMoves others"]);
    expect(demandsOf(zone("Asia/Tokyo"), organiser)).toEqual(["edits ", "zoneMoves organiser"]);
    // The clocks of both show the same on the days that are offered.
    expect(demandsOf(zone("Europe/Lisbon"), guest)).toEqual(["edits "]);
    const days = aRecord();
    days.meetup.slots = { [s(1)]: { id: s(1), date: "2026-12-24" } };
    expect(demandsOf(zone("Asia/Tokyo"), guest, days)).toEqual(["edits "]);
  });

  it("[MS14] a move of the zone is known as one by the first slot that moves: an attempt in vain must be cheap", () => {
    const record = aRecord();
    let reckoned = 0;
    const slots = Array.from({ length: 60 }, (_, n) => ({
      id: s(100 + n),
      get start() {
        reckoned += 1;
        return "2026-12-24T18:00:00Z";
      },
      end: "2026-12-24T21:00:00Z",
    }));
    record.meetup.slots = Object.fromEntries(slots.map((slot) => [slot.id, slot]));
    expect(demandsOf(zone("Asia/Tokyo"), guest, record)).toEqual(["edits ", "zoneMoves others"]);
    expect(reckoned).toBeLessThan(10);
  });
});
