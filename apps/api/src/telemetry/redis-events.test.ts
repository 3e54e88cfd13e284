import { expect, it } from "vitest";
import { createTelemetry } from "./telemetry.ts";

it("[RT9] an outage is one line, each failure counts, and the end of it is told", async () => {
  const lines: { msg: string; client?: string; server?: string }[] = [];
  const [cacheServer, fanoutServer] = ["redis-1:6379", "redis-2:6379"];
  const { redis, metrics } = createTelemetry("info", { write: (line) => lines.push(JSON.parse(line)) });
  redis.connected({ client: "publisher", server: fanoutServer });
  for (let n = 0; n < 30; n++)
    redis.connectionFailed({ client: "publisher", server: fanoutServer }, new Error("connect ECONNREFUSED"));
  redis.connectionFailed({ client: "commands", server: cacheServer }, new Error("connect ECONNREFUSED"));
  // Another server's client of the same name tells nothing of that outage.
  redis.connected({ client: "commands", server: fanoutServer });
  redis.connected({ client: "publisher", server: fanoutServer });
  redis.callFailed("subscription", new Error("NOPERM"));
  redis.breakerOpened(cacheServer, new Error("no answer in 250 ms"));
  expect(lines.map(({ msg, client, server }) => [msg, client, server])).toEqual([
    ["Redis cannot be reached", "publisher", fanoutServer],
    ["Redis cannot be reached", "commands", cacheServer],
    ["Redis is back", "publisher", fanoutServer],
    ["Redis failed", undefined, undefined],
    ["Redis is left alone for a while", undefined, cacheServer],
  ]);
  const { values } = await metrics.faults.get();
  expect(Object.fromEntries(values.map(({ labels, value }) => [labels.where, value]))).toEqual({
    "redis connection": 31,
    redis: 1,
    "redis breaker": 1,
  });
});
