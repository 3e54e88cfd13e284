import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRecord } from "../../testing/a-record.ts";
import { participantId as p, slotId as s, venueId as v } from "../../testing/ids.ts";
import { invariantViolations } from "../../testing/invariants.ts";
import { accept, person, playCommand } from "../../testing/play.ts";
import type { Vote } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import type { SlotEdit } from "./slot-time.ts";
import { timeOf } from "./slot-time.ts";

type Answer = Vote | null;
const answer = fc.constantFrom<Answer>("yes", "yes", "maybe", "no", null);
const who = fc.integer({ min: 1, max: 4 });

function vote(record: MeetupRecord, n: number, option: string, given: Answer): void {
  accept(record, { kind: "castVotes", participantId: p(n), votes: { [option]: given } }, { identity: person(n) });
}

describe("votes of several people", () => {
  it("[MS3] never overwrite each other: whatever the order, each has the last that they said", () => {
    const options = fc.constantFrom(s(1), s(2), v(1), v(2));
    fc.assert(
      fc.property(fc.array(fc.record({ who, option: options, given: answer }), { maxLength: 40 }), (said) => {
        const record = aRecord({ participants: 4 });
        const last = new Map<string, Answer>();
        for (const { who: n, option, given } of said) {
          vote(record, n, option, given);
          last.set(`${p(n)} ${option}`, given);
        }
        const standing = Object.entries(record.meetup.votes).flatMap(([id, votes]) =>
          Object.entries(votes).map(([option, given]) => [`${id} ${option}`, given]),
        );
        expect(new Map(standing.map(([key, given]) => [key, given]))).toEqual(
          new Map([...last].filter(([, given]) => given !== null)),
        );
      }),
    );
  });
});

describe("the queue", () => {
  type Step = { who: number; given: Answer } | { capacity: number | null };
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ who, given: answer }) },
    { weight: 1, arbitrary: fc.record({ capacity: fc.constantFrom(null, 1, 2, 9) }) },
  );

  /** The line in the plainest words: a list of names. */
  function plainLine(steps: Step[]): string[] | null {
    let line: string[] | null = null;
    const yes = new Set<string>();
    for (const one of steps) {
      if ("capacity" in one) {
        // People joined in the order of their numbers.
        if (one.capacity === null) line = null;
        else line ??= [...yes].sort();
        continue;
      }
      const id = p(one.who);
      if (one.given === "yes") {
        yes.add(id);
        if (line !== null && !line.includes(id)) line = [...line, id];
      } else {
        yes.delete(id);
        line = line?.filter((other) => other !== id) ?? null;
      }
    }
    return line;
  }

  it("[MS12] orders people as a list of names would, whatever they say and whatever becomes of the capacity", () => {
    fc.assert(
      fc.property(fc.array(step, { size: "max", maxLength: 40 }), (steps) => {
        const record = aRecord({ participants: 4 });
        for (const one of steps) {
          if ("capacity" in one) accept(record, { kind: "editVenue", venueId: v(1), edit: { capacity: one.capacity } });
          else vote(record, one.who, v(1), one.given);
        }
        const places = Object.entries(record.meetup.queue[v(1)] ?? {}).sort(([, a], [, b]) => a - b);
        expect(places.map(([id]) => id)).toEqual(plainLine(steps) ?? []);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the questions after a move", () => {
  type Step = { who: number; given: Answer } | { to: SlotEdit } | { zone: string } | { leaves: number };
  const times: SlotEdit[] = [
    { start: "2026-12-04T19:00:00Z", end: "2026-12-04T20:00:00Z" },
    { start: "2026-12-04T19:00:00Z", end: "2026-12-04T21:00:00Z" },
    { start: "2026-12-04T18:00:00Z", end: "2026-12-04T20:00:00Z" },
    { date: "2026-12-04" },
  ];
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ who, given: answer }) },
    { weight: 4, arbitrary: fc.record({ to: fc.constantFrom(...times) }) },
    { weight: 1, arbitrary: fc.record({ zone: fc.constantFrom("Europe/London", "Europe/Berlin") }) },
    { weight: 1, arbitrary: fc.record({ leaves: fc.constantFrom(1) }) },
  );

  it("[MS9] [MS16] stand for exactly those who answered for another time than the slot's", () => {
    fc.assert(
      fc.property(fc.array(step, { size: "max", maxLength: 40 }), (steps) => {
        const record = aRecord({ participants: 4 });
        const answeredFor = new Map<string, string>();
        const time = () => JSON.stringify(timeOf(record.meetup.slots[s(1)] ?? { id: "", date: "" }));
        for (const one of steps) {
          if ("to" in one) accept(record, { kind: "editSlot", slotId: s(1), edit: one.to });
          else if ("zone" in one) accept(record, { kind: "editMeetup", timeZone: one.zone });
          else if ("leaves" in one) {
            if (playCommand(record, { kind: "leave", participantId: p(one.leaves) }).outcome.ok)
              answeredFor.delete(p(one.leaves));
          } else if (record.meetup.participants[p(one.who)] !== undefined) {
            vote(record, one.who, s(1), one.given);
            if (one.given === null) answeredFor.delete(p(one.who));
            else answeredFor.set(p(one.who), time());
          }
          const asked = [...answeredFor].filter(([, answered]) => answered !== time()).map(([id]) => id);
          expect(new Set(Object.keys(record.meetup.reconfirm[s(1)] ?? {}))).toEqual(new Set(asked));
          expect(invariantViolations(record)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
