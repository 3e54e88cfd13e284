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

it("[CA3] a crowd that waits together has waited once", () => {
  const patience = new Patience();
  for (let call = 0; call < 100; call++) patience.answered(1_000 + call / 10, 60);
  expect(patience.left(1_080)).toBe(180);
});
