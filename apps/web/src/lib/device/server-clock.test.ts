import { beforeEach, describe, expect, it, vi } from "vitest";

const at = Date.parse("2026-12-04T18:00:00Z");
const answer = (date: number | string, more: Record<string, string> = {}) =>
  new Headers({ date: typeof date === "string" ? date : new Date(date).toUTCString(), ...more });

let clock: typeof import("./server-clock.ts");
beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers({ now: at - 86_400_000, toFake: ["Date", "performance"] });
  clock = await import("./server-clock.ts");
  return () => vi.useRealTimers();
});
/** Time goes by. */
const pass = (ms: number) => vi.advanceTimersByTime(ms);
const note = (headers: Headers, roundTrip = 0) => {
  const asked = clock.monotonicNow();
  pass(roundTrip);
  clock.recordServerTime(headers, asked);
};

describe("the server's clock", () => {
  it("is the device's until the first answer, and then the server's", () => {
    expect(clock.serverClock()).toBeNull();
    expect(clock.serverNow()).toBe(Date.now());
    note(answer(at));
    expect(clock.serverNow()).toBe(at);
    pass(90_000);
    expect(clock.serverNow()).toBe(at + 90_000);
  });

  it.each([86_400_000, -86_400_000, 300_000, -300_000, 40 * 365 * 86_400_000])(
    "does not follow a device's clock that is put by %d ms",
    (by) => {
      note(answer(at));
      pass(10_000);
      vi.setSystemTime(Date.now() + by);
      expect(clock.serverNow()).toBe(at + 10_000);
    },
  );

  it("is never early, however slow the network: late by the way back at most, and better with each answer", () => {
    // Asked at `at`, answered at once, ten seconds on the way back.
    note(answer(at), 10_000);
    expect(clock.serverNow()).toBe(at);
    // Now it is ten seconds later there.
    note(answer(at + 10_400), 400);
    expect(clock.serverNow()).toBe(at + 10_000);
    // A slow one afterwards does not make it worse.
    note(answer(at + 10_400), 30_000);
    expect(clock.serverNow()).toBe(at + 40_000);
  });

  it("takes the newer word where both cannot be true", () => {
    note(answer(at));
    // The device slept: its time stood still.
    note(answer(at + 3_600_000));
    expect(clock.serverNow()).toBe(at + 3_600_000);
    // The server's clock was put back.
    note(answer(at));
    expect(clock.serverNow()).toBe(at);
  });

  it.each([
    ["without a date", new Headers()],
    ["with one that is none", answer("soon")],
    ["from a cache on the way", answer(at - 60_000, { age: "60" })],
  ])("learns nothing from an answer %s", (_, headers) => {
    note(headers);
    expect(clock.serverClock()).toBeNull();
    note(answer(at));
    note(headers);
    expect(clock.serverNow()).toBe(at);
  });

  it("tells when it is known and when it was wrong, not at every answer", () => {
    const told = vi.fn();
    clock.subscribeToServerTime(told);
    note(answer(at));
    for (const seconds of [1, 2, 3]) {
      pass(1_000);
      note(answer(at + seconds * 1_000));
    }
    expect(told).toHaveBeenCalledTimes(1);
    note(answer(at + 7_200_000));
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("reads the time of every answer to the page's own questions", async () => {
    vi.stubGlobal("fetch", async () => new Response("{}", { headers: answer(at) }));
    await clock.fetchRecordingTime("/api/v1/meetups/m");
    expect(clock.serverNow()).toBe(at);
    vi.unstubAllGlobals();
  });
});
