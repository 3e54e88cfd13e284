import { describe, expect, it } from "vitest";
import { runToEnd } from "../../../shared/steps.ts";
import { aPoll, beforeAllSlots } from "../../../testing/a-poll.ts";
import { rankingOf } from "../ranking.ts";
import { findChange, gains } from "./find-change.ts";
import { rankAfter, whatIfRankingOf } from "./rank-after.ts";

const meetup = aPoll({
  slots: 3,
  venues: 0,
  voters: Array.from({ length: 50 }, () => ({ says: { s1: "yes", s2: "no", s3: "no" } })),
});

describe("a race", () => {
  it("ends when its comparisons are used up: what is left has no answer", () => {
    const race = whatIfRankingOf(rankingOf(meetup, beforeAllSlots));
    const tried = (comparisons: number): number => {
      race.comparisonsLeft = comparisons;
      let changes = 0;
      const test = (change: Parameters<typeof rankAfter>[2]): boolean => {
        changes += 1;
        return rankAfter(race, 1, change) === "alone";
      };
      const found = runToEnd(findChange(race, 1, gains, test));
      expect(found).toBeUndefined();
      return changes;
    };
    expect(tried(10)).toBe(10);
    expect(tried(1_000)).toBe(100);
  });

  it("claims no place that it has not compared to the end", () => {
    const race = whatIfRankingOf(rankingOf(meetup, beforeAllSlots));
    const [axis, personIndex] = [race.ballot.slots, 0];
    const [participant] = race.ballot.people;
    const [, , column] = axis.columns;
    if (participant === undefined || column === undefined) throw new Error("no such person or slot");
    const change = { axis, personIndex, participant, column, from: "no", to: "maybe" } as const;
    expect(rankAfter(race, 0, change)).toBe("alone");
    race.comparisonsLeft = 1;
    expect(rankAfter(race, 0, change)).toBe("behind");
  });
});
