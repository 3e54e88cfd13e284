import { setImmediate } from "node:timers/promises";
import { recordOf } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { createMemoryCache } from "../../adapters/memory/meetups/meetup-cache.ts";
import { createMemoryStore } from "../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../testing/create-test-app.ts";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { createGatedStore } from "../testing/gated-store.ts";

it("[CA4] an app keeps warm what is soon once it is told to start, shows it to Prometheus, and ends it with itself", {
  timeout: 60_000,
}, async () => {
  const [store, cache, timers] = [createGatedStore(createMemoryStore()), createMemoryCache(), new ManualTimers()];
  const record = recordOf({ slots: [{ id: "s_000000000001", date: "2026-12-01" }] });
  await store.records.create(record);
  const app = await createTestApp({ store, cache, timers });
  timers.advance(60_000);
  expect(store.calls.upcoming).toBe(0);
  app.jobs.start();
  timers.advance(3_000);
  const metrics = async () => (await app.metricsServer.inject("/metrics")).body;
  await expect.poll(metrics, { timeout: 30_000 }).toContain('pintpoint_warming_rounds_total{outcome="done"} 1');
  expect(await metrics()).toContain("pintpoint_meetups_warmed_total 1");
  expect(await cache.get(record.meetup.id, "full")).toMatchObject({ bytes: expect.anything() });
  await app.shutDown(0);
  timers.advance(600_000);
  for (let turn = 0; turn < 20; turn++) await setImmediate();
  expect(store.calls.upcoming).toBe(1);
});
