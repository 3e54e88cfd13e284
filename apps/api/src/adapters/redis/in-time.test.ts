import { expect, it } from "vitest";
import { inTime } from "./in-time.ts";
import { RedisTooSlow } from "./redis-failure.ts";

it("[CA3] what does not answer in time is given up", async () => {
  await expect(inTime(new Promise(() => {}), 10)).rejects.toThrow(RedisTooSlow);
  await expect(inTime(Promise.resolve("in time"), 10)).resolves.toBe("in time");
  await expect(inTime(Promise.reject(new Error("its own")), 10)).rejects.toThrow("its own");
});

it("[MS5] an answer that came while this process was busy counts", async () => {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => port2.once("message", resolve));
  port1.postMessage("here");
  const waiting = inTime(answer, 20);
  const busyUntil = performance.now() + 80;
  while (performance.now() < busyUntil);
  await expect(waiting).resolves.toBe("here");
  port1.close();
});
