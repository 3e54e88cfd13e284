import type { Vote } from "@pintpoint/core";
import { applyChange, decideCommand, limits } from "@pintpoint/core";
import {
  aRecord,
  arbitraryCommandSeed,
  commandOf,
  noon,
  participantId,
  playCommand,
  slotId,
} from "@pintpoint/core/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { OwnAnswerMap } from "./own-answers.ts";
import { overlayOwnAnswers } from "./own-answers.ts";

const answer = fc.constantFrom<Vote | null>("yes", "maybe", "no", null);

it("[MS9] [MS12] draws exactly what the server would make of the answers, on any state", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(arbitraryCommandSeed, { maxLength: 40 }),
      fc.nat(),
      fc.array(answer),
      (edits, who, answers) => {
        const record = aRecord();
        for (const [index, edit] of edits.entries()) {
          const { command, identity } = commandOf(edit, record, 100 + index);
          playCommand(record, command, { identity });
        }
        const people = Object.keys(record.meetup.participants);
        const me = people[who % Math.max(1, people.length)] ?? participantId(1);
        const options = [...Object.keys(record.meetup.slots), ...Object.keys(record.meetup.venues)];
        const votes = Object.fromEntries(
          options.slice(0, answers.length).map((id, index) => [id, answers[index] ?? null]),
        );
        const pending: OwnAnswerMap = Object.fromEntries(
          Object.entries(votes).map(([id, vote]) => [id, { status: "saving", answer: vote }]),
        );
        const outcome = decideCommand(
          record,
          { kind: "castVotes", participantId: me, votes },
          { identity: { kind: "participant", id: me }, now: noon, maxParticipants: limits.participants },
        );
        if (!outcome.ok || "deleted" in outcome) return;
        compared += 1;
        const { updatedAt } = record.meetup;
        expect(overlayOwnAnswers(record.meetup, me, pending)).toEqual({
          ...applyChange(record.meetup, outcome.meetup),
          updatedAt,
        });
      },
    ),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(100);
});

it("is the state itself when there is nothing to draw", () => {
  const { meetup } = aRecord({ votes: { [participantId(1)]: { [slotId(1)]: "yes" } } });
  const pending: OwnAnswerMap = {
    [slotId(1)]: { status: "saved", answer: "yes" },
    [slotId(2)]: { status: "refused", answer: "no", code: "voting_closed" },
    [slotId(99)]: { status: "saving", answer: "no" },
  };
  expect(overlayOwnAnswers(meetup, participantId(1), pending)).toBe(meetup);
  expect(overlayOwnAnswers(meetup, participantId(99), { [slotId(1)]: { status: "saving", answer: "no" } })).toBe(
    meetup,
  );
});
