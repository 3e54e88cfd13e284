import { describe, expect, it } from "vitest";
import { MapWriter } from "./map-writer.ts";
import type { JsonMap } from "./path.ts";

const filled = (many: number): JsonMap => {
  const map: JsonMap = {};
  for (let n = 0; n < many; n++) map[`k${n}`] = n;
  return map;
};

describe("a copying hand", () => {
  it("writes to one copy of each map, and to its own maps as they are", () => {
    const hand = new MapWriter("copying");
    const map = Object.freeze({ a: 1 });
    const copy = hand.writable(map);
    expect(copy).not.toBe(map);
    expect(copy).toEqual(map);
    expect(hand.writable(copy)).toBe(copy);
    const made = hand.newMap();
    expect(hand.writable(made)).toBe(made);
  });

  it("does not write to another hand's copies", () => {
    const copy = new MapWriter("copying").writable({ a: 1 });
    expect(new MapWriter("copying").writable(copy)).not.toBe(copy);
  });
});

describe("a hand in place", () => {
  it("writes to what it finds", () => {
    const map = { a: 1 };
    expect(new MapWriter("in place").writable(map)).toBe(map);
  });
});

describe.each(["copying", "in place"] as const)("a hand %s knows whether a map is empty", (how) => {
  it.each([0, 1, 2, 15, 16, 17, 18, 40])("when it starts with %i entries and loses them all, one by one", (many) => {
    const hand = new MapWriter(how);
    const map = filled(many);
    for (let n = 0; n < many; n++) {
      expect(hand.isEmptyWithout(map, `k${n}`)).toBe(n === many - 1);
      expect(hand.isEmptyWithout(map, "stranger")).toBe(false);
      hand.delete(map, `k${n}`);
    }
    expect(map).toEqual({});
    expect(hand.isEmptyWithout(map, "stranger")).toBe(true);
  });

  it("when entries are put, put again and dropped twice", () => {
    const hand = new MapWriter(how);
    const map = filled(30);
    expect(hand.isEmptyWithout(map, "k0")).toBe(false);
    for (const key of ["k0", "new", "new", "toString"]) hand.set(map, key, 1);
    for (const key of Object.keys(map).filter((other) => other !== "toString")) {
      hand.delete(map, key);
      hand.delete(map, key);
    }
    expect(Object.keys(map)).toEqual(["toString"]);
    expect(hand.isEmptyWithout(map, "toString")).toBe(true);
    expect(hand.isEmptyWithout(map, "new")).toBe(false);
  });

  it("also when a small map was written to by somebody else", () => {
    const hand = new MapWriter(how);
    const map = filled(3);
    hand.isEmptyWithout(map, "k0");
    delete map.k1;
    delete map.k2;
    expect(hand.isEmptyWithout(map, "k0")).toBe(true);
  });
});
