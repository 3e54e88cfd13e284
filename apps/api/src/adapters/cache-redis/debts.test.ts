import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Debts } from "./debts.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (version: number) => ({ epoch: "e1", version, blind: false });
/** Debts to somebody who is away until `back`. */
function owing(most = 100) {
  let isAway = true;
  const paid: unknown[] = [];
  const debts = new Debts({
    async pay(id, debt) {
      if (isAway) throw new Error("away");
      paid.push([id, debt]);
    },
    versionsOweFor: 10_000,
    most,
  });
  const back = (): void => {
    isAway = false;
  };
  return { debts, paid, back };
}

it("[MS5] of each view the newest version is told, once", async () => {
  const { debts, paid, back } = owing();
  debts.owe("a", { full: at(3) });
  debts.owe("a", { full: at(5) });
  debts.owe("a", { blind: at(4) });
  debts.owe("a", { full: at(4) });
  await vi.advanceTimersByTimeAsync(3_000);
  back();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(paid).toEqual([["a", { full: at(5), blind: at(4) }]]);
  expect(debts.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

it("[MS4] a tombstone is told however late, and nothing takes its place", async () => {
  const { debts, paid, back } = owing();
  debts.owe("a", "gone");
  debts.owe("a", { full: at(5) });
  await vi.advanceTimersByTimeAsync(3_600_000);
  back();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paid).toEqual([["a", "gone"]]);
});

it("[MS5] a version that is older than an entry's life is told to nobody", async () => {
  const { debts, paid, back } = owing();
  debts.owe("old", { full: at(5) });
  await vi.advanceTimersByTimeAsync(9_000);
  debts.owe("new", { full: at(2) });
  await vi.advanceTimersByTimeAsync(2_000);
  back();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(paid).toEqual([["new", { full: at(2) }]]);
  expect(debts.size).toBe(0);
});

it("remembers so many, and closes with none", async () => {
  const { debts } = owing(10);
  for (let n = 0; n < 50; n++) debts.owe(`${n}`, "gone");
  expect(debts.size).toBe(10);
  debts.close();
  expect(debts.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
