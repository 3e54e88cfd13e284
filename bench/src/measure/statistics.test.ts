import { expect, it } from "vitest";
import { median, medianRatio, percentile } from "./statistics.ts";

it("takes the middle and the tail", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([...Array(100).keys()], 0.99)).toBe(99);
  expect(median([])).toBeNaN();
});

it("compares round by round, so that a slow round is slow for both", () => {
  expect(medianRatio([10, 1, 20], [5, 0.5, 10])).toBe(2);
  expect(medianRatio([10], [])).toBeNaN();
});
