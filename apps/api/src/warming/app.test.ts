import { setImmediate } from "node:timers/promises";
import { recordOf } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { createMemoryCache } from "../adapters/cache-memory/memory-cache.ts";
import { createMemoryStore } from "../adapters/store-memory/memory-store.ts";
import { anApp } from "../testing/an-app.ts";
import { gate } from "../testing/gated-store.ts";
import { TurnedTimers } from "../testing/turned-timers.ts";

it("[CA4] an app keeps warm what is soon once it is told to start, shows it to Prometheus, and ends it with itself", {
  timeout: 60_000,
}, async () => {
  const [store, cache, timers] = [gate(createMemoryStore()), createMemoryCache(), new TurnedTimers()];
  const record = recordOf({ slots: [{ id: "s_000000000001", date: "2026-12-01" }] });
  await store.create(record);
  const app = await anApp({ store, cache, timers });
  timers.turn(60_000);
  expect(store.calls.soon).toBe(0);
  app.jobs.start();
  timers.turn(3_000);
  const metrics = async () => (await app.operators.inject("/metrics")).body;
  await expect.poll(metrics, { timeout: 30_000 }).toContain('pintpoint_warming_rounds_total{outcome="done"} 1');
  expect(await metrics()).toContain("pintpoint_meetups_warmed_total 1");
  expect(await cache.get(record.meetup.id, "full")).toMatchObject({ bytes: expect.anything() });
  await app.shutDown(0);
  timers.turn(600_000);
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(store.calls.soon).toBe(1);
});
