import type { Socket } from "node:net";
import { API_PREFIX, PROBLEM_MEDIA_TYPE, problemOf } from "@pintpoint/contract";
import { limits } from "@pintpoint/core";
import { page } from "@pintpoint/page-server";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { Readiness } from "../readiness.ts";
import { apiRoutes } from "./api-routes.ts";
import { answerCachedReads } from "./cached-reads.ts";
import type { ClientAddressOf } from "./client-address.ts";
import { type ConnectionLimits, limitConnections } from "./connections.ts";
import type { HttpDeps } from "./http-deps.ts";
import { answerHeaders } from "./plugins/answer-headers.ts";
import { health } from "./plugins/health.ts";
import { metrics } from "./plugins/metrics.ts";
import { openapi } from "./plugins/openapi.ts";
import { otherPages } from "./plugins/other-pages.ts";
import { problemErrors } from "./plugins/problem-errors.ts";
import { preflightLimits, rateLimits } from "./plugins/rate-limits.ts";
import { refusals } from "./plugins/refusals.ts";
import { problemOfError } from "./problem-of-error.ts";
import { headersOfAnswers } from "./security-headers.ts";
import { sendProblem } from "./send-problem.ts";

export interface HttpOptions {
  deps: HttpDeps;
  readiness: Readiness;
  trustedProxies: readonly string[];
  addressOf: ClientAddressOf;
  connections: ConnectionLimits;
  /** Whose pages may use the API beside the one that comes with it. */
  allowedOrigins: readonly string[];
  /** The page is opened by https, wherever that ends. */
  isHttps: boolean;
  /** Of the built page; null when another image serves it. */
  pageDirectory: string | null;
}

/** The HTTP server with all its routes; it does not listen. */
export async function createHttp({ deps, readiness, ...options }: HttpOptions): Promise<FastifyInstance> {
  const headers = headersOfAnswers(options);
  const app = fastify({
    // What is worth a line is told by telemetry: paths and tokens never get into a log.
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: limits.bodyBytes,
    // Looked at every 5 s. Only whoever is slow needs more, and a body is 64 KiB at most.
    requestTimeout: 20_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    // No hook runs for an address that cannot be decoded; it counts like every request.
    frameworkErrors: async (error, { raw }, reply) => {
      const retryAfter = await deps.rates.request(options.addressOf(raw));
      const problem = retryAfter === null ? problemOfError(error) : problemOf("rate_limited", { retryAfter });
      void sendProblem(reply.headers(headers.api), problem);
    },
    clientErrorHandler: refuseConnection,
  });

  limitConnections(app.server, options.connections);

  await app.register(answerHeaders, headers);
  await app.register(refusals, { ...deps, addressOf: options.addressOf });
  await app.register(preflightLimits, deps);
  await app.register(otherPages, { origins: options.allowedOrigins });
  await app.register(rateLimits, deps);
  await app.register(problemErrors, {
    standing: deps.standing,
    telemetry: deps.telemetry,
    hasPage: options.pageDirectory !== null,
  });
  await app.register(metrics, deps);
  await app.register(health, { readiness });
  await app.register(openapi);
  await app.register(apiRoutes, { deps, prefix: API_PREFIX });
  answerCachedReads(app.server, { ...deps, addressOf: options.addressOf, headers: headers.api });
  if (options.pageDirectory !== null) await app.register(page, { directory: options.pageDirectory });
  return app;
}

/** Bytes that are no HTTP, or too slow: there is no request to answer to. */
function refuseConnection(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify(problemOf("validation_failed"));
  socket.write(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: ${PROBLEM_MEDIA_TYPE}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
  // A client that never closes its side would keep the connection for ever.
  socket.destroySoon();
}
