import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { nextPaint, onNextPaint, onNextPaintOrLeave } from "./next-paint.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("comes in a task of its own after the next frame, once, and not when it is called off", async () => {
  const act = vi.fn();
  onNextPaint(act);
  const callOff = onNextPaint(() => expect.fail("it was called off"));
  const promise = nextPaint();
  await vi.advanceTimersToNextFrame();
  callOff();
  await vi.runAllTimersAsync();
  expect(act).toHaveBeenCalledTimes(1);
  await promise;
});

it("does not wait for frames of a page that is hidden, nor long in one that is hidden meanwhile", async () => {
  vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(0);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  const act = vi.fn();
  onNextPaint(act);
  await vi.advanceTimersByTimeAsync(1);
  expect(act).toHaveBeenCalledTimes(1);
  hidden.mockReturnValue(false);
  onNextPaint(act);
  await vi.advanceTimersByTimeAsync(200);
  expect(act).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(act).toHaveBeenCalledTimes(2);
});

it("is done before the page is left or hidden, once, and when it is asked for", async () => {
  const act = vi.fn();
  onNextPaintOrLeave(act);
  dispatchEvent(new Event("pagehide"));
  expect(act).toHaveBeenCalledTimes(1);
  onNextPaintOrLeave(act);
  document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  expect(act).toHaveBeenCalledTimes(2);
  const now = onNextPaintOrLeave(act);
  now();
  now();
  expect(act).toHaveBeenCalledTimes(3);
  onNextPaintOrLeave(act);
  await vi.runAllTimersAsync();
  dispatchEvent(new Event("pagehide"));
  expect(act).toHaveBeenCalledTimes(4);
});
