import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { Readiness } from "../readiness.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { health } from "./plugins/health.ts";

/** What operators ask for, on a port of its own that friends do not reach: metrics and health. It does not listen. */
export async function createOperators(options: { readiness: Readiness; metrics: Metrics }): Promise<FastifyInstance> {
  const { registry } = options.metrics;
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
  });
  await app.register(health, options);
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
}
