import { rankingOf } from "@pintpoint/core";
import { aPoll, beforeAllSlots } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { doesAnyWork, hasAnyAnswer, leadersOf } from "./leading.ts";

/** Slots with so many people for each of them. */
const ranked = (...coming: number[]) => {
  const voters = coming.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ says: { [`s${index + 1}`]: "yes" } as const })),
  );
  return rankingOf(aPoll({ slots: coming.length, venues: 0, voters }), beforeAllSlots).pairs;
};

describe("leading pairs", () => {
  it("[SC4] are one, or all that tie", () => {
    expect(leadersOf(ranked(4, 3, 2, 1))).toHaveLength(1);
    expect(leadersOf(ranked(6, 6, 2))).toHaveLength(2);
    expect(leadersOf(ranked(1))).toHaveLength(1);
    expect(leadersOf(ranked(...Array.from({ length: 9 }, () => 1)))).toHaveLength(9);
  });

  it("say nothing before anybody has answered", () => {
    expect(hasAnyAnswer(ranked(0))).toBe(false);
    expect(hasAnyAnswer(ranked(1))).toBe(true);
  });

  it("work for nobody when all say no", () => {
    const poll = aPoll({ slots: 2, venues: 0, voters: [{ says: { s1: "no", s2: "no" } }] });
    expect(doesAnyWork(rankingOf(poll, beforeAllSlots).pairs)).toBe(false);
    expect(doesAnyWork(ranked(1, 0))).toBe(true);
  });

  it("[SC9] share no lead once they are over", () => {
    const poll = aPoll({ slots: 2, venues: 0, voters: [] });
    expect(leadersOf(rankingOf(poll, beforeAllSlots).pairs)).toHaveLength(2);
    expect(leadersOf(rankingOf(poll, Date.parse("2027-01-01T00:00:00Z")).pairs)).toHaveLength(0);
  });
});
