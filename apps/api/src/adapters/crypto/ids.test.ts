import { describe, expect, it } from "vitest";
import { nodeIds as ids } from "./ids.ts";

describe("node ids", () => {
  it("[MS1] a meetup id has at least 128 random bits and is URL-safe", () => {
    const made = new Set(Array.from({ length: 1_000 }, () => ids.newCapabilityId()));
    expect(made.size).toBe(1_000);
    for (const id of made) expect(id).toMatch(/^[A-Za-z0-9_-]{22,}$/);
  });

  it("[MS1] every secret in a link begins and ends with a letter or digit: chats cut other ends off", () => {
    for (const make of [ids.newCapabilityId, ids.newToken]) {
      const ends = Array.from({ length: 2_000 }, make).filter(
        (secret) => !/^[A-Za-z0-9][\w-]{20,}[A-Za-z0-9]$/.test(secret),
      );
      expect(ends).toEqual([]);
    }
  });

  it("[MS19] a lot is from 0 to below 1, and every tenth is drawn about as often", () => {
    const drawn = Array.from({ length: 20_000 }, () => ids.newLot());
    const tenths = Map.groupBy(drawn, (lot) => Math.floor(lot * 10));
    expect([...tenths.keys()].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // Ten standard deviations: 20,000 fair draws miss this once in 10^22 times.
    for (const { length } of tenths.values()) expect(Math.abs(length - 2_000)).toBeLessThan(430);
    expect(new Set(drawn).size).toBeGreaterThan(19_990);
  });

  it("makes ids of a prefix and 12 letters or digits", () => {
    for (const prefix of ["s", "v", "p", "c"] as const) {
      expect(ids.newId(prefix)).toMatch(new RegExp(`^${prefix}_[0-9A-Za-z]{12}$`));
    }
  });
});
