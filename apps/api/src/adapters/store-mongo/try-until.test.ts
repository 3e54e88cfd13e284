import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";
import { expect, it } from "vitest";
import { tryUntil } from "./try-until.ts";

const soon = () => Date.now() + 1_900;
const failing = (times: number, error: Error) => {
  const tries = { count: 0 };
  const once = async (): Promise<string> => {
    tries.count += 1;
    if (tries.count <= times) throw error;
    return "done";
  };
  return { tries, once };
};

it("[RW1] what was not done is tried again, as the primary may be elected in time (F2)", async () => {
  const { tries, once } = failing(2, new StoreUnavailable("nobody leads"));
  expect(await tryUntil(soon(), once, () => true)).toBe("done");
  expect(tries.count).toBe(3);
});

it("[RW1] [MS11] no try begins that the end of the time would cut off in the middle", async () => {
  const { once } = failing(100, new StoreUnavailable("nobody leads"));
  const until = soon();
  const begun: number[] = [];
  const counted = () => {
    begun.push(until - Date.now());
    return once();
  };
  await expect(tryUntil(until, counted, () => true)).rejects.toThrow("nobody leads");
  expect(begun.length).toBeGreaterThan(1);
  // On a machine that is busy the pause before it may have been longer.
  expect(Math.min(...begun)).toBeGreaterThan(300);
});

it("[MS11] what may have been done is never tried again here", async () => {
  const { tries, once } = failing(1, new StoreUnconfirmed("who knows"));
  await expect(tryUntil(soon(), once, () => true)).rejects.toThrow("who knows");
  expect(tries.count).toBe(1);
});

it("[RT10] nothing is tried again once the store is closed", async () => {
  const { tries, once } = failing(9, new StoreUnavailable("closed"));
  await expect(tryUntil(soon(), once, () => false)).rejects.toThrow("closed");
  expect(tries.count).toBe(1);
});
