import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { commentId as c, participantId as p, slotId as s, tokenOf, venueId as v } from "../../testing/ids.ts";
import { accept, commandContext, guest, organiser, person } from "../../testing/play.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { Identity } from "../rights/identity.ts";
import type { Command } from "./commands.ts";
import { decideCommand } from "./decide-command.ts";
import { rateDemands } from "./rate-demands.ts";

const past = "2026-11-01";

/** Of every kind those that each judgement of it may refuse, and those that two of them would. */
const commands: { [Kind in Command["kind"]]: Extract<Command, { kind: Kind }>[] } = {
  editMeetup: [
    { kind: "editMeetup", title: "Wine", description: null },
    { kind: "editMeetup", title: "A beer?", titleProposed: true },
    { kind: "editMeetup", settings: { preview: "neutral" } },
    { kind: "editMeetup", timeZone: "Asia/Tokyo" },
    { kind: "editMeetup", settings: { proposals: "organiser", deadline: "2026-12-03T12:00:00Z", joining: "closed" } },
    { kind: "editMeetup", timeZone: "Asia/Tokyo", settings: { deadline: null } },
    { kind: "editMeetup", slots: { [s(1)]: { start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" } } },
    {
      kind: "editMeetup",
      timeZone: "Asia/Tokyo",
      slots: { [s(1)]: { start: "2026-12-04T21:00:00Z", end: "2026-12-04T19:00:00Z" } },
    },
  ],
  deleteMeetup: [{ kind: "deleteMeetup" }],
  join: [
    { kind: "join", participant: { id: p(9), name: "Zoe", partySize: 2 }, token: "t" },
    { kind: "join", participant: { id: p(9), name: "Grandma" }, proxy: true, token: "t" },
  ],
  editParticipant: [
    { kind: "editParticipant", participantId: p(1), edit: { name: "Zoe", avatar: null, finished: true } },
    { kind: "editParticipant", participantId: p(1), edit: { mustCome: true } },
    { kind: "editParticipant", participantId: p(1), edit: { mustCome: true, partySize: 2 } },
    { kind: "editParticipant", participantId: p(9), edit: { mustCome: true } },
    { kind: "editParticipant", participantId: p(9), edit: { name: "Zoe" } },
  ],
  leave: [
    { kind: "leave", participantId: p(1) },
    { kind: "leave", participantId: p(1), comments: true },
    { kind: "leave", participantId: p(9) },
  ],
  removePeople: [
    { kind: "removePeople", who: { ids: [p(1), p(2)] }, comments: true, options: true },
    { kind: "removePeople", who: { ids: [p(1), p(8), p(9)] } },
    { kind: "removePeople", who: { joinedSince: "2026-12-01T12:00:02Z" }, comments: true, options: true },
  ],
  renewOrganiserLink: [{ kind: "renewOrganiserLink", token: "t" }],
  relink: [
    { kind: "relink", participantId: p(1), token: "t" },
    { kind: "relink", participantId: p(9), token: "t" },
  ],
  castVotes: [
    { kind: "castVotes", participantId: p(1), votes: { [s(1)]: "no", [v(2)]: "yes", [s(2)]: null } },
    { kind: "castVotes", participantId: p(1), votes: { [s(1)]: "yes", [s(9)]: "yes", [s(4)]: "yes" } },
    { kind: "castVotes", participantId: p(9), votes: { [s(1)]: "yes" } },
  ],
  addSlot: [
    { kind: "addSlot", slot: { id: s(9), date: "2026-12-24" } },
    { kind: "addSlot", slot: { id: s(9), date: "2026-12-06" } },
    { kind: "addSlot", slot: { id: s(9), date: "2026-12-20" } },
    { kind: "addSlot", slot: { id: s(9), date: past } },
  ],
  editSlot: [
    { kind: "editSlot", slotId: s(1), edit: { start: "2026-12-04T18:00:00Z" } },
    { kind: "editSlot", slotId: s(1), edit: { end: "2026-12-04T18:00:00Z" } },
    { kind: "editSlot", slotId: s(2), edit: { date: "2026-12-06" } },
    { kind: "editSlot", slotId: s(2), edit: { date: past } },
    { kind: "editSlot", slotId: s(4), edit: { pending: false } },
    { kind: "editSlot", slotId: s(4), edit: { pending: false, date: "2026-12-21" } },
    { kind: "editSlot", slotId: s(9), edit: { pending: false } },
    { kind: "editSlot", slotId: s(9), edit: { date: past } },
  ],
  addVenue: [{ kind: "addVenue", venue: { id: v(9), name: "Pub", access: { quiet: "yes" } } }],
  editVenue: [
    { kind: "editVenue", venueId: v(1), edit: { name: "Pub", note: null, capacity: 3 } },
    { kind: "editVenue", venueId: v(3), edit: { pending: false } },
    { kind: "editVenue", venueId: v(9), edit: { pending: false } },
    { kind: "editVenue", venueId: v(9), edit: { name: "Pub" } },
  ],
  removeOption: [
    { kind: "removeOption", optionId: s(1) },
    { kind: "removeOption", optionId: s(4) },
    { kind: "removeOption", optionId: v(2) },
    { kind: "removeOption", optionId: s(9) },
  ],
  addComment: [
    { kind: "addComment", comment: { id: c(9), text: "Hm", optionId: s(1) } },
    { kind: "addComment", comment: { id: c(9), text: "Hm", optionId: s(9) } },
  ],
  removeComment: [
    { kind: "removeComment", commentId: c(1) },
    { kind: "removeComment", commentId: c(9) },
  ],
  react: [
    { kind: "react", commentId: c(1), emoji: "🎉" },
    { kind: "react", commentId: c(1), emoji: null },
    { kind: "react", commentId: c(9), emoji: "🎉" },
  ],
  decide: [
    { kind: "decide", slotId: s(2), venueId: v(1) },
    { kind: "decide", venueId: v(2) },
    { kind: "decide", slotId: s(4), venueId: v(9) },
    { kind: "decide" },
    { kind: "decide", lot: 0.5 },
    { kind: "decide", lot: 0.5, slotId: s(1) },
  ],
  reopen: [{ kind: "reopen" }, { kind: "reopen", reason: "Rain" }],
};

/** With a comment, a proposal that waits (slot 4, venue 3), and answers to a slot that has moved. */
function open(): MeetupRecord {
  const record = aRecord();
  record.meetup.settings.proposals = "approval";
  accept(record, { kind: "addSlot", slot: { id: s(4), date: "2026-12-20" } }, { identity: person(1) });
  accept(record, { kind: "addVenue", venue: { id: v(3), name: "Cellar" } }, { identity: person(1) });
  accept(record, { kind: "addComment", comment: { id: c(1), text: "Hm", optionId: s(1) } }, { identity: person(1) });
  for (const n of [1, 2]) {
    const votes = { [s(1)]: "yes", [s(2)]: "maybe", [v(1)]: "yes", [v(2)]: "yes" } as const;
    accept(record, { kind: "castVotes", participantId: p(n), votes }, { identity: person(n) });
  }
  accept(record, { kind: "editSlot", slotId: s(2), edit: { end: "2026-12-05T22:00:00Z" } });
  accept(record, { kind: "join", participant: { id: p(4), name: "Olga" }, token: tokenOf(4) });
  return record;
}

/** Blind, where only the organiser edits, proposes and lets people join. */
function restricted(): MeetupRecord {
  const record = open();
  record.meetup.settings = { editing: "organiser", proposals: "organiser", blind: true, joining: "closed" };
  return record;
}

/** Decided, after its deadline. */
function decided(): MeetupRecord {
  const record = open();
  accept(record, { kind: "decide", slotId: s(1), venueId: v(2) });
  record.meetup.settings.deadline = "2026-12-01T11:00:00Z";
  return record;
}

const identities: [name: string, identity: Identity][] = [
  ["guest", guest],
  ["organiser", organiser],
  ["participant 1", person(1)],
  ["participant 2", person(2)],
  ["someone who has left", person(7)],
];

function decisionOf(record: MeetupRecord, command: Command, identity: Identity): string {
  const outcome = decideCommand(record, command, commandContext({ identity }));
  const rates = rateDemands(record.meetup, command, { identity, source: "address" });
  const used = rates.map(({ rate, subject }) => `${rate}/${subject}`).join(" ");
  return outcome.ok || outcome.errors
    ? `${JSON.stringify(outcome)} uses [${used}]`
    : `${outcome.code} ${outcome.detail} [${used}]`;
}

describe("what every command becomes, for everybody, in an open, a restricted and a decided meetup", () => {
  it.each(Object.entries(commands))("%s", (_kind, examples) => {
    const decisions = examples.flatMap((command) => [
      JSON.stringify(command),
      ...Object.entries({ open, restricted, decided }).flatMap(([state, record]) => {
        const byDecision = Map.groupBy(identities, ([, identity]) => decisionOf(record(), command, identity));
        return Array.from(byDecision, ([decision, who]) => `  ${state}, ${who.map(([name]) => name)}: ${decision}`);
      }),
    ]);
    expect(decisions.join("\n")).toMatchSnapshot();
  });

  it("each refusal of this list is among the examples", () => {
    const codes = new Set(
      Object.values(commands).flatMap((examples) =>
        [open(), restricted(), decided()].flatMap((record) =>
          examples.flatMap((command) =>
            identities.map(([, identity]) => {
              const outcome = decideCommand(record, command, commandContext({ identity }));
              return outcome.ok ? "accepted" : outcome.code;
            }),
          ),
        ),
      ),
    );
    expect([...codes].sort()).toEqual([
      "accepted",
      "comment_not_found",
      "joining_closed",
      "not_allowed",
      "option_decided",
      "option_not_found",
      "participant_not_found",
      "slot_exists",
      "validation_failed",
      "voting_closed",
    ]);
  });
});
