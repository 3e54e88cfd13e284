import { PROBLEM_MEDIA_TYPE, type Problem, problemOf } from "@pintpoint/contract/problems";
import {
  answerClientError,
  answerInsteadOfNode,
  httpServerOptions,
  lacksHost,
  rawResponseHeaders,
} from "@pintpoint/page-server";
import type { FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { Addresses, isLoopback } from "../config/addresses.ts";
import type { Readiness } from "../lifecycle/readiness.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { healthRoutes } from "./plugins/health.ts";
import { missingHostProblem } from "./plugins/host-check.ts";
import { problemOfError } from "./problem-of-error.ts";

/** Metrics and health for operators, on a port of their own. Does not listen. */
export async function createMetricsServer(options: {
  readiness: Readiness;
  metrics: Metrics;
}): Promise<FastifyInstance> {
  const { registry } = options.metrics;
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 10_000,
    connectionTimeout: 30_000,
    http: httpServerOptions,
    frameworkErrors: (error, _request, reply) => sendPlainProblem(reply, problemOfError(error)),
    clientErrorHandler: answerClientError,
  });
  answerInsteadOfNode(app.server);
  app.addHook("onRequest", ({ raw }, reply, done) => {
    reply.headers(rawResponseHeaders);
    if (lacksHost(raw)) return sendPlainProblem(reply, missingHostProblem());
    // DNS rebinding: metrics of this machine are not served to a page under a foreign host name.
    const bound = app.server.address();
    const isLocal = bound !== null && typeof bound === "object" && isLoopback(bound.address);
    if (isLocal && !localHosts.allowsHost(raw.headers.host))
      return sendPlainProblem(reply, problemOf("misdirected_request"));
    done();
  });
  app.setErrorHandler((error, _request, reply) => sendPlainProblem(reply, problemOfError(error)));
  app.setNotFoundHandler((_request, reply) => sendPlainProblem(reply, problemOf("not_found")));
  await app.register(healthRoutes, options);
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
}

const localHosts = new Addresses({ publicUrl: null, allowedOrigins: [], isLocal: true });

function sendPlainProblem(reply: FastifyReply, problem: Problem): void {
  void reply.code(problem.status).headers(rawResponseHeaders).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}
