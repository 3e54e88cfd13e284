import { expect, it } from "vitest";
import { median, percentile } from "./statistics.ts";

it("takes the middle and the tail", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(percentile([...Array(100).keys()], 0.99)).toBe(99);
  expect(median([])).toBeNaN();
});
