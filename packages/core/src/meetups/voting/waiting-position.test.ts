import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Voter } from "../../testing/a-poll.ts";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId } from "../../testing/ids.ts";
import { waitingListOf } from "./waiting-list.ts";
import type { WaitingPosition } from "./waiting-position.ts";
import { waitingPositionOf } from "./waiting-position.ts";

const bar = optionId("v1");
const party = (heads: number): Voter => ({ says: { v1: "yes" }, party: heads });

function positionsAt(capacity: number, parties: number[]): (WaitingPosition | null)[] {
  const poll = aPoll({ slots: 0, venues: [{ capacity }], voters: parties.map(party) });
  const people = waitingListOf(poll, bar);
  return parties.map((_, index) => waitingPositionOf(people, capacity, participantId(index + 1)));
}

describe("waitOf", () => {
  it("[MS12] says that it is full, and which place one has in the line", () => {
    expect(positionsAt(2, [2, 1, 1])).toEqual([
      null,
      { position: 1, freeSeats: 0, firstWaiting: participantId(2) },
      { position: 2, freeSeats: 0, firstWaiting: participantId(2) },
    ]);
  });

  it("[MS12] says how many seats are left, and whose party is ahead", () => {
    expect(positionsAt(4, [3, 2, 1])).toEqual([
      null,
      { position: 1, freeSeats: 1, firstWaiting: participantId(2) },
      { position: 2, freeSeats: 1, firstWaiting: participantId(2) },
    ]);
    expect(positionsAt(2, [3])).toEqual([{ position: 1, freeSeats: 2, firstWaiting: participantId(1) }]);
  });

  it("[MS12] never names a party that would fit", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        for (const { id, capacity } of Object.values(meetup.venues)) {
          if (capacity === undefined) continue;
          const people = waitingListOf(meetup, id);
          for (const waiting of people.waiting) {
            const wait = waitingPositionOf(people, capacity, waiting);
            expect(wait?.freeSeats).toBeGreaterThanOrEqual(0);
            expect(meetup.participants[wait?.firstWaiting ?? ""]?.partySize).toBeGreaterThan(wait?.freeSeats ?? 0);
          }
          for (const inside of people.in) expect(waitingPositionOf(people, capacity, inside)).toBeNull();
        }
      }),
    );
  });
});
