import { API_PREFIX, problemOf, SOCKET_PATH } from "@pintpoint/contract";
import { limits } from "@pintpoint/core";
import {
  answerBrokenRequest,
  answerEdges,
  type ConnectionLimits,
  edgeOptions,
  limitConnections,
  pageFiles,
  requestTimeout,
  routedAddress,
  unhookedHeaders,
  wholeLink,
} from "@pintpoint/page-server";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { Readiness } from "../readiness.ts";
import { apiRoutes } from "./api-routes.ts";
import type { ClientAddressOf } from "./client-address.ts";
import type { HttpDeps } from "./http-deps.ts";
import { durations } from "./plugins/durations.ts";
import { fairTurns } from "./plugins/fair-turns.ts";
import { hostCheck } from "./plugins/host-check.ts";
import { otherPages } from "./plugins/other-pages.ts";
import { problemErrors } from "./plugins/problem-errors.ts";
import { preflightLimits, rateLimits } from "./plugins/rate-limits.ts";
import { refusals } from "./plugins/refusals.ts";
import { problemOfError } from "./problem-of-error.ts";
import { rootRoutes } from "./root-routes.ts";
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

/**
 * How long a connection waits for its next request, in milliseconds. A browser keeps six open when it has loaded the page:
 * those of a crowd behind one address must not add up to what an address may have. A proxy has to be the one who closes.
 */
const idle = { browser: 10_000, proxy: 72_000 };

/** The HTTP server with all its routes; it does not listen. */
export async function createHttp({ deps, readiness, ...options }: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    // What is worth a line is told by telemetry: paths and tokens never get into a log.
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: limits.bodyBytes,
    requestTimeout,
    keepAliveTimeout: options.trustedProxies.length > 0 ? idle.proxy : idle.browser,
    http: {
      ...edgeOptions,
      // An upgrade of something else, or to something else, is ignored: the request is answered like every other.
      shouldUpgradeCallback: ({ url, headers }) =>
        url?.startsWith(`${SOCKET_PATH}/`) === true && headers.upgrade?.toLowerCase() === "websocket",
    },
    return503OnClosing: false,
    ...(options.pageDirectory !== null && { rewriteUrl: routedAddress }),
    routerOptions: { maxParamLength: 200 },
    // No hook runs for an address that cannot be decoded; it counts like every request.
    frameworkErrors: async (error, { raw }, reply) => {
      const retryAfter = await deps.rates.request(options.addressOf(raw));
      const link = options.pageDirectory === null || retryAfter !== null ? null : wholeLink(raw);
      if (link !== null) return void reply.headers(unhookedHeaders).redirect(link);
      const problem = retryAfter === null ? problemOfError(error) : problemOf("rate_limited", { retryAfter });
      void sendProblem(reply, problem);
    },
    clientErrorHandler: answerBrokenRequest,
  });

  answerEdges(app.server);
  limitConnections(app.server, options.connections);

  await app.register(refusals, { ...deps, addressOf: options.addressOf });
  await app.register(fairTurns, deps);
  await app.register(preflightLimits, deps);
  await app.register(otherPages, { origins: options.allowedOrigins });
  await app.register(rateLimits, {
    ...deps,
    pageFiles: options.pageDirectory === null ? new Set<string>() : pageFiles(options.pageDirectory),
  });
  await app.register(hostCheck, deps.addresses);
  await app.register(problemErrors, deps);
  await app.register(durations, deps);
  await app.register(apiRoutes, { deps, prefix: API_PREFIX });
  await app.register(rootRoutes, { readiness, ...options });
  return app;
}
