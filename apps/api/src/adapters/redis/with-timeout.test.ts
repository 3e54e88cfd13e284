import { expect, it } from "vitest";
import { RedisTimeout } from "./redis-failure.ts";
import { withTimeout } from "./with-timeout.ts";

it("[CA3] what does not answer in time is given up", async () => {
  await expect(withTimeout(new Promise(() => {}), 10)).rejects.toThrow(RedisTimeout);
  await expect(withTimeout(Promise.resolve("in time"), 10)).resolves.toBe("in time");
  await expect(withTimeout(Promise.reject(new Error("its own")), 10)).rejects.toThrow("its own");
});
