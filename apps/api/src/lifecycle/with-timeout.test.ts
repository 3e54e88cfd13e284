import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { ManualTimers } from "../testing/manual-timers.ts";
import { withTimeout } from "./with-timeout.ts";

const givenUp = (): never => {
  throw new Error("no answer in time");
};

it("[CA3] [RW1] what does not answer in time is given up", async () => {
  await expect(withTimeout(new Promise(() => {}), 10, givenUp)).rejects.toThrow("no answer in time");
  await expect(withTimeout(new Promise<string>(() => {}), 10, () => "a substitute")).resolves.toBe("a substitute");
  await expect(withTimeout(Promise.resolve("in time"), 10, givenUp)).resolves.toBe("in time");
  await expect(withTimeout(Promise.reject(new Error("its own")), 10, givenUp)).rejects.toThrow("its own");
});

it("an answer that has arrived while this process was busy is in time", async () => {
  const timers = new ManualTimers();
  const { promise, resolve } = Promise.withResolvers<string>();
  const result = withTimeout(promise, 10, givenUp, timers);
  timers.advance(10);
  resolve("arrived");
  await expect(result).resolves.toBe("arrived");
});

it("what fails after its time is nobody's unhandled rejection", async () => {
  const timers = new ManualTimers();
  const { promise, reject } = Promise.withResolvers<string>();
  const result = withTimeout(promise, 10, () => "a substitute", timers);
  timers.advance(10);
  await expect(result).resolves.toBe("a substitute");
  reject(new Error("too late"));
  await setImmediate();
});
