import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Voter } from "../testing/a-poll.ts";
import { aPoll, optionId } from "../testing/a-poll.ts";
import { arbitraryMeetup } from "../testing/arbitrary-meetup.ts";
import { participantId } from "../testing/ids.ts";
import { line } from "./line.ts";
import type { Wait } from "./wait.ts";
import { waitOf } from "./wait.ts";

const bar = optionId("v1");
const party = (heads: number): Voter => ({ says: { v1: "yes" }, party: heads });

function waitsAt(capacity: number, parties: number[]): (Wait | null)[] {
  const poll = aPoll({ slots: 0, venues: [{ capacity }], voters: parties.map(party) });
  const people = line(poll, bar);
  return parties.map((_, index) => waitOf(people, capacity, participantId(index + 1)));
}

describe("waitOf", () => {
  it("[MS12] says that it is full, and which place one has in the line", () => {
    expect(waitsAt(2, [2, 1, 1])).toEqual([
      null,
      { place: 1, free: 0, next: participantId(2) },
      { place: 2, free: 0, next: participantId(2) },
    ]);
  });

  it("[MS12] says how many seats are left, and whose party is ahead", () => {
    expect(waitsAt(4, [3, 2, 1])).toEqual([
      null,
      { place: 1, free: 1, next: participantId(2) },
      { place: 2, free: 1, next: participantId(2) },
    ]);
    expect(waitsAt(2, [3])).toEqual([{ place: 1, free: 2, next: participantId(1) }]);
  });

  it("[MS12] never names a party that would fit", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        for (const { id, capacity } of Object.values(meetup.venues)) {
          if (capacity === undefined) continue;
          const people = line(meetup, id);
          for (const waiting of people.waiting) {
            const wait = waitOf(people, capacity, waiting);
            expect(wait?.free).toBeGreaterThanOrEqual(0);
            expect(meetup.participants[wait?.next ?? ""]?.partySize).toBeGreaterThan(wait?.free ?? 0);
          }
          for (const inside of people.in) expect(waitOf(people, capacity, inside)).toBeNull();
        }
      }),
    );
  });
});
