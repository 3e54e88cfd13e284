import { PROBLEM_MEDIA_TYPE, type Problem, problemOf } from "@pintpoint/contract";
import { answerBrokenRequest, answerEdges, edgeOptions, lacksHost, unhookedHeaders } from "@pintpoint/page-server";
import type { FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { Addresses, isLoopback } from "../config/addresses.ts";
import type { Readiness } from "../readiness.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { health } from "./plugins/health.ts";
import { problemOfError } from "./problem-of-error.ts";

/** What operators ask for, on a port of its own that friends do not reach: metrics and health. It does not listen. */
export async function createOperators(options: { readiness: Readiness; metrics: Metrics }): Promise<FastifyInstance> {
  const { registry } = options.metrics;
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    http: edgeOptions,
    frameworkErrors: (error, _request, reply) => send(reply, problemOfError(error)),
    clientErrorHandler: answerBrokenRequest,
  });
  answerEdges(app.server);
  app.addHook("onRequest", ({ raw }, reply, done) => {
    reply.headers(unhookedHeaders);
    if (lacksHost(raw)) return send(reply, problemOf("validation_failed", { detail: "Host is missing" }));
    // Metrics for this machine are no page's, whatever name it made lead here.
    const bound = app.server.address();
    const isLocal = bound !== null && typeof bound === "object" && isLoopback(bound.address);
    if (isLocal && !thisMachine.allowsHost(raw.headers.host)) return send(reply, problemOf("misdirected_request"));
    done();
  });
  app.setErrorHandler((error, _request, reply) => send(reply, problemOfError(error)));
  app.setNotFoundHandler((_request, reply) => send(reply, problemOf("not_found")));
  await app.register(health, options);
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
}

const thisMachine = new Addresses({ publicUrl: null, allowedOrigins: [], isLocal: true });

function send(reply: FastifyReply, problem: Problem): void {
  void reply.code(problem.status).headers(unhookedHeaders).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}
