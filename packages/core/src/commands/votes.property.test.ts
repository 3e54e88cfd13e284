import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Vote } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import { aRecord } from "../testing/a-record.ts";
import { participantId as p, slotId as s, venueId as v } from "../testing/ids.ts";
import { accept, person } from "../testing/play.ts";

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
  type Step = { who: number; given: Answer } | { hours: number };
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ who, given: answer }) },
    { weight: 1, arbitrary: fc.record({ hours: fc.integer({ min: 1, max: 3 }) }) },
  );

  it("[MS9] stand for exactly those who answered before the last move and not since", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const record = aRecord({ participants: 4 });
        const answered = new Set<string>();
        let asked = new Set<string>();
        let hours = 2;
        for (const one of steps) {
          if ("hours" in one) {
            accept(record, { kind: "editSlot", slotId: s(1), edit: { end: `2026-12-04T${19 + one.hours}:00:00Z` } });
            if (one.hours !== hours) asked = new Set(answered);
            hours = one.hours;
            continue;
          }
          vote(record, one.who, s(1), one.given);
          asked.delete(p(one.who));
          if (one.given === null) answered.delete(p(one.who));
          else answered.add(p(one.who));
        }
        expect(new Set(Object.keys(record.meetup.reconfirm[s(1)] ?? {}))).toEqual(asked);
      }),
      { numRuns: 300 },
    );
  });
});
