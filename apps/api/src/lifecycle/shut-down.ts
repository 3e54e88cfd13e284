import { setTimeout as pause } from "node:timers/promises";
import type { MeetupWriter } from "@pintpoint/core";
import type { FastifyInstance } from "fastify";
import type { LeasedJob } from "../jobs/leased-job.ts";
import type { Gateway } from "../sockets/gateway.ts";
import type { Readiness } from "./readiness.ts";

/** Requests that a client does not finish sending are not waited for longer. */
const openRequestTimeoutMs = 10_000;

interface ShutDownTargets {
  readiness: Readiness;
  jobs: readonly Pick<LeasedJob, "stop">[];
  gateway: Gateway;
  http: FastifyInstance;
  /** Closed last: metrics and health are served until the end. */
  metricsServer: Pick<FastifyInstance, "close">;
  writer: MeetupWriter;
}

/**
 * RT10, in this order: not ready any more, jobs stop, sockets close over `spreadMs`, requests and writes finish. For at
 * least `noticeMs` new requests are still answered: until the proxy notices, it sends requests on kept connections, and
 * one that is closed too early gets no answer.
 */
export async function shutDown(
  { readiness, jobs, gateway, http, metricsServer: operators, writer }: ShutDownTargets,
  { spreadMs, noticeMs }: { spreadMs: number; noticeMs: number },
): Promise<void> {
  readiness.drain();
  await Promise.all([...jobs.map((job) => job.stop()), gateway.drain(spreadMs), pause(noticeMs)]);
  await gateway.close();
  const forceCloseTimer = setTimeout(() => http.server.closeAllConnections(), openRequestTimeoutMs);
  await http.close();
  clearTimeout(forceCloseTimer);
  await writer.close();
  await operators.close();
}
