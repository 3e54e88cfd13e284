import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Voter } from "../../testing/a-poll.ts";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId } from "../../testing/ids.ts";
import type { Meetup } from "../model/meetup.ts";
import type { WaitingList } from "./waiting-list.ts";
import { waitingListOf } from "./waiting-list.ts";

const people = (...numbers: number[]) => numbers.map(participantId);
const bar = optionId("v1");
const yes: Voter = { says: { v1: "yes" } };

const waitingListAt = (capacity: number, voters: Voter[]): WaitingList =>
  waitingListOf(aPoll({ slots: 0, venues: [{ capacity }], voters }), bar);

describe("line", () => {
  it("[MS12] the first to say yes are in, by version and not by joining", () => {
    const meetup = aPoll({ slots: 0, venues: [{ capacity: 2 }], voters: [yes, yes, yes] });
    meetup.queue[bar] = { [participantId(1)]: 9, [participantId(2)]: -1, [participantId(3)]: 4 };
    expect(waitingListOf(meetup, bar)).toEqual({ in: people(2, 3), waiting: people(1), heads: 2 });
  });

  it("[MS12] by id where versions are equal, on every node alike", () => {
    const meetup = aPoll({ slots: 0, venues: [{ capacity: 1 }], voters: [yes, yes] });
    meetup.queue[bar] = { [participantId(2)]: 5, [participantId(1)]: 5 };
    expect(waitingListOf(meetup, bar).in).toEqual(people(1));
  });

  it("[MS12] parties are in or out whole", () => {
    expect(waitingListAt(3, [yes, { ...yes, party: 2 }, yes])).toEqual({
      in: people(1, 2),
      waiting: people(3),
      heads: 3,
    });
    expect(waitingListAt(3, [yes, { ...yes, party: 3 }])).toEqual({ in: people(1), waiting: people(2), heads: 1 });
  });

  it("[MS12] nobody overtakes: behind a party that does not fit a smaller one waits, too", () => {
    expect(waitingListAt(4, [{ ...yes, party: 3 }, { ...yes, party: 2 }, yes])).toEqual({
      in: people(1),
      waiting: people(2, 3),
      heads: 3,
    });
  });

  it("[MS12] a bigger party or a lower capacity moves the line and re-orders nobody", () => {
    const before = waitingListAt(4, [yes, yes, yes, yes]);
    const bigger = waitingListAt(4, [yes, { ...yes, party: 2 }, yes, yes]);
    const lower = waitingListAt(2, [yes, yes, yes, yes]);
    for (const { in: inside, waiting } of [before, bigger, lower])
      expect([...inside, ...waiting]).toEqual(people(1, 2, 3, 4));
    expect([before, bigger, lower].map(({ waiting }) => waiting)).toEqual([[], people(4), people(3, 4)]);
  });

  it("without a capacity all who say yes are in, in the order of joining", () => {
    const meetup = aPoll({
      slots: 1,
      venues: 1,
      voters: [{ says: { v1: "yes", s1: "no" }, party: 2 }, { says: { v1: "maybe" } }, yes],
    });
    expect(waitingListOf(meetup, bar)).toEqual({ in: people(1, 3), waiting: [], heads: 3 });
  });

  it("[MS9] a yes to a slot that moved is not in", () => {
    const meetup = aPoll({
      slots: 1,
      venues: 0,
      voters: [{ says: { s1: "yes" }, toReconfirm: ["s1"] }, { says: { s1: "yes" } }],
    });
    expect(waitingListOf(meetup, optionId("s1")).in).toEqual(people(2));
  });

  it("is empty for a pending and for an unknown option", () => {
    const nobody = { in: [], waiting: [], heads: 0 };
    expect(waitingListOf(aPoll({ slots: 0, venues: [{ capacity: 2, pending: true }], voters: [yes] }), bar)).toEqual(
      nobody,
    );
    expect(waitingListOf(aPoll({ slots: 0, venues: 0, voters: [yes] }), bar)).toEqual(nobody);
  });

  it("[MS12] never seats more than there is room for, and loses nobody", () => {
    const sizeOf = (meetup: Meetup, ids: string[]) =>
      ids.reduce((sum, id) => sum + (meetup.participants[id]?.partySize ?? 0), 0);
    fc.assert(
      fc.property(arbitraryMeetup, (meetup) => {
        for (const { id, capacity, pending } of Object.values(meetup.venues)) {
          const { in: inside, waiting, heads } = waitingListOf(meetup, id);
          if (pending) continue;
          const yesSayers = Object.keys(meetup.votes).filter((person) => meetup.votes[person]?.[id] === "yes");
          expect([...inside, ...waiting].sort()).toEqual(yesSayers.sort());
          expect(heads).toBe(sizeOf(meetup, inside));
          expect(heads).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY);
          // The first who waits would not have fitted.
          if (waiting.length > 0)
            expect(sizeOf(meetup, [...inside, ...waiting.slice(0, 1)])).toBeGreaterThan(capacity ?? 0);
        }
      }),
    );
  });
});
