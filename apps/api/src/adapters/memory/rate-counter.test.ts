import { registerRateCounterSuite } from "@pintpoint/port-suites";
import { expect, it, vi } from "vitest";
import { createMemoryRateCounter } from "./rate-counter.ts";

registerRateCounterSuite("rate-counter-memory", async () => {
  vi.useFakeTimers();
  const counter = createMemoryRateCounter();
  return {
    nodes: [counter, counter],
    endMinute: async () => void vi.advanceTimersByTime(60_000),
    dispose: async () => void vi.useRealTimers(),
  };
});

it("[LI26] keeps a bounded number of keys: the one used longest ago is forgotten first", async () => {
  const counter = createMemoryRateCounter({ maxKeys: 2 });
  const limit = { name: "requests", perMinute: 10 };
  for (const key of ["a", "b", "a", "c"]) await counter.take(limit, key, 3);
  expect(await counter.take(limit, "a", 1)).toMatchObject({ left: 3 });
  expect(await counter.take(limit, "b", 1)).toMatchObject({ left: 9 });
});
