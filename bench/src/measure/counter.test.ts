import { expect, it } from "vitest";
import { sumOfCounter } from "./counter.ts";

it("sums the series of one counter and of no other", () => {
  const metrics = [
    "# HELP loads_total Loads",
    "# TYPE loads_total counter",
    'loads_total{from="a b"} 2',
    'loads_total{from="c"} 3',
    "loads_total_more 7",
    "other 1",
  ].join("\n");
  expect(sumOfCounter(metrics, "loads_total")).toBe(5);
  expect(sumOfCounter(metrics, "other")).toBe(1);
  expect(sumOfCounter(metrics, "nothing")).toBe(0);
});
