import { expect, it } from "vitest";
import { inTime } from "./in-time.ts";
import { RedisTooSlow } from "./redis-failure.ts";

it("[CA3] what does not answer in time is given up", async () => {
  await expect(inTime(new Promise(() => {}), 10)).rejects.toThrow(RedisTooSlow);
  await expect(inTime(Promise.resolve("in time"), 10)).resolves.toBe("in time");
  await expect(inTime(Promise.reject(new Error("its own")), 10)).rejects.toThrow("its own");
});
