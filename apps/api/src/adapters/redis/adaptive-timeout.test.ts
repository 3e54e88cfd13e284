import { expect, it } from "vitest";
import { AdaptiveTimeout } from "./adaptive-timeout.ts";

/** Asks one after the other, each answered after `ms`; gives how long that took until one came too late. */
function callsInARow(timeout: AdaptiveTimeout, ms: number, calls: number): number {
  let now = 1_000;
  for (let call = 0; call < calls; call++) {
    const left = timeout.remainingMs(now);
    if (ms > left) return now + left - 1_000;
    now += ms;
    timeout.recordAnswer(now - ms, ms);
  }
  return now - 1_000;
}

it("[CA3] no chain of four answers, however slow, takes more than 300 ms", () => {
  for (let ms = 1; ms <= 400; ms++)
    expect(callsInARow(new AdaptiveTimeout(), ms, 4), `${ms} ms each`).toBeLessThanOrEqual(300);
});

it("[CA3] quick answers leave all the time there is, and slow ones are forgiven", () => {
  const timeout = new AdaptiveTimeout();
  for (let call = 0; call < 100; call++) timeout.recordAnswer(1_000, 10);
  expect(timeout.remainingMs(1_000)).toBe(250);
  timeout.recordAnswer(1_000, 120);
  expect(timeout.remainingMs(1_100)).toBe(130);
  expect(timeout.remainingMs(1_301)).toBe(250);
});

it("[CA3] after an answer that did not come nobody waits for long, until one comes in time", () => {
  const timeout = new AdaptiveTimeout();
  expect(timeout.recordTimeout(1_000, 250)).toBe(false);
  expect([timeout.remainingMs(1_250), timeout.remainingMs(2_700)]).toEqual([50, 50]);
  timeout.recordAnswer(2_700, 5);
  expect(timeout.remainingMs(2_705)).toBe(250);
  expect(timeout.recordTimeout(2_705, 250)).toBe(false);
});

it("[CA3] who waits in vain while somebody does is kept by the same pause; who begins afterwards is not", () => {
  const timeout = new AdaptiveTimeout();
  expect(timeout.recordTimeout(1_000, 250)).toBe(false);
  for (let startedAt = 1_001; startedAt < 1_250; startedAt++) expect(timeout.recordTimeout(startedAt, 250)).toBe(false);
  expect(timeout.recordTimeout(1_250, 50)).toBe(true);
  expect(timeout.recordTimeout(1_400, 50)).toBe(true);
  // However long ago that was: there has been no answer since.
  expect(timeout.recordTimeout(9_000, 250)).toBe(true);
});

it("[CA3] a crowd that waits together has waited once", () => {
  const timeout = new AdaptiveTimeout();
  for (let call = 0; call < 100; call++) timeout.recordAnswer(1_000 + call / 10, 60);
  expect(timeout.remainingMs(1_080)).toBe(180);
});
