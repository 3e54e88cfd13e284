import { describe, expect, it } from "vitest";
import { directionOf, placesOf, pointOf, turnTo } from "./wheel.ts";

describe("the wheel of a draw", () => {
  it("[MS19] stops at what was drawn, after the same turns on every screen", () => {
    expect([0, 1, 2].map((drawn) => turnTo(drawn, 3) % 360)).toEqual([0, 120, 240]);
    expect(turnTo(2, 3)).toBe(2040);
    expect(directionOf(1, 4)).toBe(90);
  });

  it("has places in a circle, the first on top", () => {
    expect([0, 1, 2, 3].map((place) => pointOf(place, 4, 80))).toEqual([
      { x: 0, y: -80 },
      { x: 80, y: -0 },
      { x: 0, y: 80 },
      { x: -80, y: 0 },
    ]);
  });

  it("leaves some of a long tie out, never what was drawn", () => {
    const tied = Array.from({ length: 20 }, (_, at) => at);
    expect(placesOf(tied.slice(0, 3), 2)).toEqual({ places: [0, 1, 2], drawn: 2 });
    expect(placesOf(tied, 3)).toEqual({ places: [0, 1, 2, 3, 4, 5, 6, 7], drawn: 3 });
    expect(placesOf(tied, 15)).toEqual({ places: [0, 1, 2, 3, 4, 5, 6, 15], drawn: 7 });
  });
});
