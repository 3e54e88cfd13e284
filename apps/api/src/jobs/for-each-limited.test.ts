import { expect, it } from "vitest";
import { forEachLimited } from "./for-each-limited.ts";

it("[CA4] whoever else has something to do has a turn before each", async () => {
  const log: string[] = [];
  let over = false;
  const request = (): void => {
    log.push("request");
    if (!over) setImmediate(request);
  };
  setImmediate(request);
  const work = async (n: number): Promise<void> => void log.push(`work ${n}`);
  expect(await forEachLimited([1, 2, 3], work, async () => true)).toBe(true);
  over = true;
  const worked = log.filter((entry) => entry !== "request");
  expect(worked).toEqual(["work 1", "work 2", "work 3"]);
  for (const entry of worked) expect(log[log.indexOf(entry) - 1]).toBe("request");
});

it("[CA4] after a failure nothing begins, and nothing is under way when it is told", async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = async (n: number): Promise<void> => {
    begun.push(n);
    if (n === 2) throw new Error("the second");
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended += 1;
  };
  await expect(forEachLimited([1, 2, 3, 4, 5, 6], work, async () => true)).rejects.toThrow("the second");
  expect(begun).toEqual([1, 2]);
  expect(ended).toBe(1);
});
