import { expect, it } from "vitest";
import { CommandRate } from "./command-rate.ts";

const limits = { commandsAtOnce: 120, commandsPerSecond: 20 };

/** How many of `tries` commands at one moment are allowed. */
function allowed(rate: CommandRate, now: number, tries: number): number {
  return Array.from({ length: tries }, () => rate.take(now, limits)).filter((wait) => wait === 0).length;
}

it("[RT11] 120 commands at once, then 20 a second", () => {
  const rate = new CommandRate();
  expect(allowed(rate, 5_000, 500)).toBe(120);
  expect(allowed(rate, 5_049, 10)).toBe(0);
  expect(allowed(rate, 5_050, 10)).toBe(1);
  expect(allowed(rate, 6_050, 100)).toBe(20);
});

it("[RT11] a rest gives the burst back, and no more than the burst", () => {
  const rate = new CommandRate();
  allowed(rate, 0, 120);
  expect(allowed(rate, 3_600_000, 500)).toBe(120);
});

it("[RT11] says how long to wait, and waiting so long is enough", () => {
  const rate = new CommandRate();
  allowed(rate, 0, 120);
  const wait = rate.take(0, limits);
  expect(wait).toBeCloseTo(0.05);
  expect(rate.take(wait * 1_000, limits)).toBe(0);
});
