import type { MeetupWriter } from "@pintpoint/core";
import fastify from "fastify";
import { expect, it } from "vitest";
import { createMemoryStore } from "../adapters/memory/meetups/meetup-store.ts";
import { Readiness } from "./readiness.ts";
import { shutDown } from "./shut-down.ts";

async function leaving(noticeMs: number) {
  const order: string[] = [];
  const began = Date.now();
  const http = fastify();
  http.addHook("onClose", async () => void order.push("http"));
  const readiness = new Readiness(createMemoryStore().stale);
  const step = (name: string) => async () => void order.push(name);
  const gateway = { sockets: 0, compareSoon: () => {}, drain: step("drain"), close: step("sockets") };
  const jobs = [{ stop: async () => {} }];
  const writer: MeetupWriter = { submit: () => Promise.reject(new Error("nobody writes")), close: step("writer") };
  const operators = fastify();
  operators.addHook("onClose", async () => void order.push("operators"));
  const left = shutDown(
    { readiness, jobs, gateway, http, metricsServer: operators, writer },
    { spreadMs: 5_000, noticeMs },
  );
  const status = await readiness.status();
  await left;
  return { order, status, ms: Date.now() - began };
}

it("[RT10] is not ready at once, and behind a proxy goes on answering until the proxy has seen it", async () => {
  const { order, status, ms } = await leaving(400);
  expect(status).toBe("draining");
  expect(order).toEqual(["drain", "sockets", "http", "writer", "operators"]);
  expect(ms).toBeGreaterThanOrEqual(390);
});
