import { rankingOf } from "@pintpoint/core";
import { aPoll, beforeAllSlots } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { hasAnyAnswer, leaderCount, leadingCount } from "./leading.ts";

/** Slots with so many people for each of them. */
const ranked = (...coming: number[]) => {
  const voters = coming.flatMap((count, index) =>
    Array.from({ length: count }, () => ({ says: { [`s${index + 1}`]: "yes" } as const })),
  );
  return rankingOf(aPoll({ slots: coming.length, venues: 0, voters }), beforeAllSlots).pairs;
};

describe("leading pairs", () => {
  it("are the first three", () => {
    expect(leadingCount(ranked(4, 3, 2, 1))).toBe(3);
    expect(leadingCount(ranked(1))).toBe(1);
  });

  it("[SC4] never cut a tie in two, unless it is long", () => {
    expect(leadingCount(ranked(6, 5, 2, 2, 2, 1))).toBe(5);
    expect(leadingCount(ranked(...Array.from({ length: 9 }, () => 1)))).toBe(6);
  });

  it("say nothing before anybody has answered", () => {
    expect(hasAnyAnswer(ranked(0))).toBe(false);
    expect(hasAnyAnswer(ranked(1))).toBe(true);
  });

  it("[SC9] share no lead once they are over", () => {
    const poll = aPoll({ slots: 2, venues: 0, voters: [] });
    expect(leaderCount(rankingOf(poll, beforeAllSlots).pairs)).toBe(2);
    expect(leaderCount(rankingOf(poll, Date.parse("2027-01-01T00:00:00Z")).pairs)).toBe(0);
  });
});
