import { expect, it } from "vitest";
import { createTelemetry } from "./telemetry.ts";

it("[RT9] an outage is one line, each failure counts, and the end of it is told", async () => {
  const lines: { msg: string; client?: string }[] = [];
  const { redis, metrics } = createTelemetry("info", { write: (line) => lines.push(JSON.parse(line)) });
  redis.connected("publisher");
  for (let n = 0; n < 30; n++) redis.connectionFailed("publisher", new Error("connect ECONNREFUSED"));
  redis.connectionFailed("commands", new Error("connect ECONNREFUSED"));
  redis.connected("publisher");
  redis.callFailed("subscription", new Error("NOPERM"));
  redis.breakerOpened(new Error("no answer in 250 ms"));
  expect(lines.map(({ msg, client }) => [msg, client])).toEqual([
    ["Redis cannot be reached", "publisher"],
    ["Redis cannot be reached", "commands"],
    ["Redis is back", "publisher"],
    ["Redis failed", undefined],
    ["Redis is left alone for a while", undefined],
  ]);
  const { values } = await metrics.faults.get();
  expect(Object.fromEntries(values.map(({ labels, value }) => [labels.where, value]))).toEqual({
    "redis connection": 31,
    redis: 1,
    "redis breaker": 1,
  });
});
