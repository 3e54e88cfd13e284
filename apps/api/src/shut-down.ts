import { setTimeout as pause } from "node:timers/promises";
import type { MeetupWriter } from "@pintpoint/core";
import type { FastifyInstance } from "fastify";
import type { LeasedJob } from "./jobs/leased-job.ts";
import type { Readiness } from "./readiness.ts";
import type { Gateway } from "./realtime/gateway.ts";

/** Requests that a client does not finish sending are not waited for longer. */
const openRequestTimeoutMs = 10_000;

interface ShutDownTargets {
  readiness: Readiness;
  jobs: readonly Pick<LeasedJob, "stop">[];
  gateway: Gateway;
  http: FastifyInstance;
  /** Whoever watches the process may do so until the end. */
  metricsServer: Pick<FastifyInstance, "close">;
  writer: MeetupWriter;
}

/**
 * RT10, in this order: no new work is offered, sockets leave over `spreadMs`, requests and writes are finished. For
 * `noticeMs` at least everybody who still asks is answered: until the proxy in front knows, it sends requests on
 * connections that it keeps, and one that is closed too early gets no answer.
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
