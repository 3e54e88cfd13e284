import type { Pair } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { isTelling, leading } from "./leading.ts";

const pair = (rank: number, coming: string[] = []): Pair => ({
  slotId: `s_${rank}`,
  rank,
  tied: false,
  coming,
  maybe: [],
  unsaid: [],
  out: [],
  people: { coming: coming.length, maybe: 0, out: 0 },
  fits: true,
  missing: [],
});

describe("leading pairs", () => {
  it("are the first three", () => {
    expect(leading([1, 2, 3, 4].map((rank) => pair(rank))).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it("[SC4] never cut a tie in two", () => {
    expect(leading([1, 2, 3, 3, 3, 6].map((rank) => pair(rank)))).toHaveLength(5);
  });

  it("say nothing before anybody has answered", () => {
    expect(isTelling([pair(1)])).toBe(false);
    expect(isTelling([pair(1, ["p_1"])])).toBe(true);
  });
});
