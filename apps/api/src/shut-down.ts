import type { MeetupWriter } from "@pintpoint/core";
import type { FastifyInstance } from "fastify";
import type { Readiness } from "./readiness.ts";
import type { Gateway } from "./realtime/gateway.ts";

/** Requests that a client does not finish sending are not waited for longer. */
const patience = 10_000;

/** RT10, in this order: no new work is offered, sockets leave over `spreadMs`, requests and writes are finished. */
export async function shutDown(
  {
    readiness,
    gateway,
    http,
    writer,
  }: { readiness: Readiness; gateway: Gateway; http: FastifyInstance; writer: MeetupWriter },
  spreadMs: number,
): Promise<void> {
  readiness.drain();
  await gateway.drain(spreadMs);
  await gateway.close();
  const impatience = setTimeout(() => http.server.closeAllConnections(), patience);
  await http.close();
  clearTimeout(impatience);
  await writer.close();
}
