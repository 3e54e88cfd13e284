import fastify from "fastify";
import { expect, it } from "vitest";
import { Readiness } from "./readiness.ts";
import { shutDown } from "./shut-down.ts";

async function leaving(noticeMs: number) {
  const order: string[] = [];
  const began = Date.now();
  const http = fastify();
  http.addHook("onClose", async () => void order.push("http"));
  const readiness = new Readiness(async () => {});
  const step = (name: string) => async () => void order.push(name);
  const gateway = { sockets: 0, drain: step("drain"), close: step("sockets") };
  const jobs = [{ start: () => {}, stop: step("job") }];
  const modules = [{ jobs, close: step("first module") }, {}, { close: step("last module") }];
  const operators = fastify();
  operators.addHook("onClose", async () => void order.push("operators"));
  const left = shutDown({ readiness, modules, gateway, http, metricsServer: operators }, { spreadMs: 5_000, noticeMs });
  const status = await readiness.status();
  await left;
  return { order, status, ms: Date.now() - began };
}

it("[RT10] is not ready at once, and behind a proxy goes on answering until the proxy has seen it", async () => {
  const { order, status, ms } = await leaving(400);
  expect(status).toBe("draining");
  expect(order).toEqual(["job", "drain", "sockets", "http", "last module", "first module", "operators"]);
  expect(ms).toBeGreaterThanOrEqual(390);
});

const failure = () => Promise.reject(new Error("not this one"));

it.each([
  ["module", { close: failure }],
  ["job", { jobs: [{ start: () => {}, stop: failure }] }],
])("[RT10] a %s that fails keeps no other module from closing", async (_, failing) => {
  const closed: string[] = [];
  const modules = [{ close: async () => void closed.push("first") }, failing];
  const gateway = { sockets: 0, drain: async () => {}, close: async () => {} };
  const targets = {
    readiness: new Readiness(async () => {}),
    modules,
    gateway,
    http: fastify(),
    metricsServer: fastify(),
  };
  await expect(shutDown(targets, { spreadMs: 0, noticeMs: 0 })).rejects.toThrow("a module did not close");
  expect(closed).toEqual(["first"]);
});
