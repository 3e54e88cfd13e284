import { setTimeout as pause } from "node:timers/promises";
import type { MeetupWriter } from "@pintpoint/core";
import type { FastifyInstance } from "fastify";
import type { Readiness } from "./readiness.ts";
import type { Gateway } from "./realtime/gateway.ts";

/** Requests that a client does not finish sending are not waited for longer. */
const patience = 10_000;

/**
 * RT10, in this order: no new work is offered, sockets leave over `spreadMs`, requests and writes are finished. For
 * `noticeMs` at least everybody who still asks is answered.
 */
export async function shutDown(
  {
    readiness,
    gateway,
    http,
    writer,
    noticeMs,
  }: { readiness: Readiness; gateway: Gateway; http: FastifyInstance; writer: MeetupWriter; noticeMs: number },
  spreadMs: number,
): Promise<void> {
  readiness.drain();
  // Until the proxy knows, it sends requests on connections that it keeps: closed too early, one of them gets no answer.
  const known = pause(noticeMs);
  await gateway.drain(spreadMs);
  await known;
  await gateway.close();
  const impatience = setTimeout(() => http.server.closeAllConnections(), patience);
  await http.close();
  clearTimeout(impatience);
  await writer.close();
}
