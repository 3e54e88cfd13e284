import { describe, expect, it } from "vitest";
import { aPoll, beforePolls } from "../testing/a-poll.ts";
import { findChange, winning } from "./one-change.ts";
import { placeAfter, raceOf } from "./race.ts";
import { rankingOf } from "./ranking.ts";
import { finish } from "./steps.ts";

const meetup = aPoll({
  slots: 3,
  venues: 0,
  voters: Array.from({ length: 50 }, () => ({ says: { s1: "yes", s2: "no", s3: "no" } })),
});

describe("a race", () => {
  it("ends when its comparisons are used up: what is left has no answer", () => {
    const race = raceOf(rankingOf(meetup, beforePolls));
    const tried = (comparisons: number): number => {
      race.comparisons = comparisons;
      let changes = 0;
      const test = (change: Parameters<typeof placeAfter>[2]): boolean => {
        changes += 1;
        return placeAfter(race, 1, change) === "alone";
      };
      const found = finish(findChange(race, 1, winning, test));
      expect(found).toBeUndefined();
      return changes;
    };
    expect(tried(10)).toBe(10);
    expect(tried(1_000)).toBe(100);
  });

  it("claims no place that it has not compared to the end", () => {
    const race = raceOf(rankingOf(meetup, beforePolls));
    const [axis, person] = [race.ballot.slots, 0];
    const [participant] = race.ballot.people;
    const [, , offer] = axis.choices;
    if (participant === undefined || offer === undefined) throw new Error("no such person or slot");
    const change = { axis, person, participant, offer, from: "no", to: "maybe" } as const;
    expect(placeAfter(race, 0, change)).toBe("alone");
    race.comparisons = 1;
    expect(placeAfter(race, 0, change)).toBe("behind");
  });
});
