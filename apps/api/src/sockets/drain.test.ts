import { describe, expect, it } from "vitest";
import { ManualTimers } from "../testing/manual-timers.ts";
import { drainSockets } from "./drain.ts";

function drain(sockets: number, spreadMs: number) {
  const timers = new ManualTimers();
  const closedAt: number[] = [];
  let isDone = false;
  const closing = Array.from({ length: sockets }, () => ({ close: () => void closedAt.push(timers.now()) }));
  const drained = drainSockets(closing, spreadMs, timers).then(() => {
    isDone = true;
  });
  return { timers, closedAt, drained, isDone: () => isDone };
}

describe("draining", () => {
  it("[RT10] closes a crowd evenly over the whole time, each socket once", async () => {
    const { timers, closedAt, drained } = drain(1_000, 5_000);
    timers.advance(2_500);
    expect(closedAt.length).toBeGreaterThan(450);
    expect(closedAt.length).toBeLessThan(550);
    timers.advance(2_500);
    await drained;
    expect(closedAt).toHaveLength(1_000);
  });

  it("[RT10] does not keep a few sockets waiting", async () => {
    const { timers, closedAt, drained } = drain(3, 5_000);
    timers.advance(100);
    await drained;
    expect(closedAt).toEqual([0, 50, 100]);
  });

  it.each([
    [0, 5_000],
    [7, 0],
  ])("[RT10] ends with %i sockets in %i ms", async (sockets, spreadMs) => {
    const { timers, closedAt, drained } = drain(sockets, spreadMs);
    timers.advance(0);
    await drained;
    expect(closedAt).toHaveLength(sockets);
  });
});
