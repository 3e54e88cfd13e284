import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserDeviceEvents } from "./device-events.ts";

const told: string[] = [];
const listener = {
  resumed: () => told.push("awake"),
  offline: () => told.push("offline"),
  leaving: () => told.push("leaving"),
};

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("in a browser", () => {
  const setting = (visibilityState = "visible") => {
    const window = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState });
    vi.stubGlobal("window", window);
    vi.stubGlobal("document", document);
    return { window, document, stop: browserDeviceEvents().listen(listener) };
  };

  it("wakes when it is seen again, when the network is back, and when it comes out of the cache", () => {
    const { window, document, stop } = setting("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(told).toEqual([]);
    document.visibilityState = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    for (const name of ["online", "pageshow", "offline", "pagehide"]) window.dispatchEvent(new Event(name));
    expect(told).toEqual(["awake", "awake", "awake", "offline", "leaving"]);
    stop();
    for (const name of ["online", "pageshow", "offline", "pagehide"]) window.dispatchEvent(new Event(name));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(told).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not take a hidden page's slow timers for a sleep", () => {
    const { stop } = setting("hidden");
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
    stop();
  });
});

it("wakes when the clock jumped: a lid was closed over a visible page", () => {
  const stop = browserDeviceEvents().listen(listener);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  vi.setSystemTime(Date.now() + 180_000);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(["awake"]);
  stop();
});
