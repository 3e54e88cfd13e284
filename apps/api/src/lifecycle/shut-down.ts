import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Gateway } from "../sockets/gateway.ts";
import type { Module } from "./module.ts";
import type { Readiness } from "./readiness.ts";

/** Requests that a client does not finish sending are not waited for longer. */
const openRequestTimeoutMs = 10_000;

interface ShutDownTargets {
  readiness: Readiness;
  modules: readonly Pick<Module, "jobs" | "close">[];
  gateway: Gateway;
  http: FastifyInstance;
  /** Closed last: metrics and health are served until the end. */
  metricsServer: Pick<FastifyInstance, "close">;
}

/**
 * RT10, in this order: not ready any more, jobs stop, sockets close over `spreadMs`, requests finish, modules close. For at
 * least `noticeMs` new requests are still answered: until the proxy notices, it sends requests on kept connections, and
 * one that is closed too early gets no answer.
 */
export async function shutDown(
  { readiness, modules, gateway, http, metricsServer }: ShutDownTargets,
  { spreadMs, noticeMs }: { spreadMs: number; noticeMs: number },
): Promise<void> {
  readiness.drain();
  // A module that fails does not keep the others from finishing their writes.
  const failures: unknown[] = [];
  const failed = (error: unknown) => void failures.push(error);
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  await Promise.all([...jobs.map((job) => job.stop().catch(failed)), gateway.drain(spreadMs), pause(noticeMs)]);
  await gateway.close();
  const forceCloseTimer = setTimeout(() => http.server.closeAllConnections(), openRequestTimeoutMs);
  await http.close();
  clearTimeout(forceCloseTimer);
  for (const module of modules.toReversed()) await module.close?.().catch(failed);
  await metricsServer.close();
  if (failures.length > 0) throw new AggregateError(failures, "a module did not close");
}
