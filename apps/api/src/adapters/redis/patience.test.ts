import { expect, it } from "vitest";
import { Patience } from "./patience.ts";

/** Asks one after the other, each answered after `ms`; gives how long that took until one came too late. */
function chain(patience: Patience, ms: number, calls: number): number {
  let now = 1_000;
  for (let call = 0; call < calls; call++) {
    const left = patience.left(now);
    if (ms > left) return now + left - 1_000;
    now += ms;
    patience.answered(now - ms, ms);
  }
  return now - 1_000;
}

it("[CA3] no chain of four answers, however slow, takes more than 300 ms", () => {
  for (let ms = 1; ms <= 400; ms++) expect(chain(new Patience(), ms, 4), `${ms} ms each`).toBeLessThanOrEqual(300);
});

it("[CA3] brisk answers leave all the time there is, and slow ones are forgiven", () => {
  const patience = new Patience();
  for (let call = 0; call < 100; call++) patience.answered(1_000, 10);
  expect(patience.left(1_000)).toBe(250);
  patience.answered(1_000, 120);
  expect(patience.left(1_100)).toBe(130);
  expect(patience.left(1_301)).toBe(250);
});

it("[CA3] after an answer that did not come nobody waits for long, until one comes in time", () => {
  const patience = new Patience();
  expect(patience.late(1_000, 250)).toBe(false);
  expect([patience.left(1_250), patience.left(2_700)]).toEqual([50, 50]);
  patience.answered(2_700, 5);
  expect(patience.left(2_705)).toBe(250);
  expect(patience.late(2_705, 250)).toBe(false);
});

it("[CA3] who waits in vain while somebody does is kept by the same pause; who begins afterwards is not", () => {
  const patience = new Patience();
  expect(patience.late(1_000, 250)).toBe(false);
  for (let startedAt = 1_001; startedAt < 1_250; startedAt++) expect(patience.late(startedAt, 250)).toBe(false);
  expect(patience.late(1_250, 50)).toBe(true);
  expect(patience.late(1_400, 50)).toBe(true);
  // However long ago that was: there has been no answer since.
  expect(patience.late(9_000, 250)).toBe(true);
});

it("[CA3] a crowd that waits together has waited once", () => {
  const patience = new Patience();
  for (let call = 0; call < 100; call++) patience.answered(1_000 + call / 10, 60);
  expect(patience.left(1_080)).toBe(180);
});
