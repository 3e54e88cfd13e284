import { registerLeaseSuite } from "@pintpoint/port-suites";
import { expect, it, onTestFinished, vi } from "vitest";
import { createMemoryLeases } from "./leases.ts";

registerLeaseSuite("lease-local", async () => {
  const node = createMemoryLeases();
  return { nodes: [node(), node()], dispose: async () => {} };
});

it("a lease ends in its time when the wall clock was ahead and is set back", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const node = createMemoryLeases();
  const [one, other] = [node(), node()];
  const now = Date.now();
  vi.setSystemTime(now + 30 * 24 * 3_600_000);
  expect(await one.acquire("job", 1_000)).toBe(true);
  vi.setSystemTime(now);
  expect(await other.acquire("job", 1_000)).toBe(false);
  vi.advanceTimersByTime(1_001);
  expect(await other.acquire("job", 1_000)).toBe(true);
});
