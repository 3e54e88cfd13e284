import { problemOf } from "@pintpoint/contract/problems";
import { API_PREFIX, SOCKET_PATH } from "@pintpoint/contract/version";
import { requestLimits } from "@pintpoint/core/shared";
import {
  answerClientError,
  answerInsteadOfNode,
  type ConnectionLimits,
  httpServerOptions,
  limitConnections,
  pageFiles,
  rawResponseHeaders,
  repairedLink,
  requestTimeout,
  routedAddress,
} from "@pintpoint/page-server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastify from "fastify";
import type { Module } from "../lifecycle/module.ts";
import type { PressureLimits } from "../lifecycle/pressure-limits.ts";
import type { Readiness } from "../lifecycle/readiness.ts";
import { type ApiRoutesOptions, apiRoutes } from "./api-routes.ts";
import type { ClientAddressOf } from "./client-address.ts";
import type { HttpDeps } from "./http-deps.ts";
import { cors } from "./plugins/cors.ts";
import { errorHandler } from "./plugins/error-handler.ts";
import { fairQueueing } from "./plugins/fair-queueing.ts";
import { hostCheck } from "./plugins/host-check.ts";
import { pressure } from "./plugins/pressure.ts";
import { preflightRateLimit, rateLimits } from "./plugins/rate-limits.ts";
import { requestAccounting } from "./plugins/request-accounting.ts";
import { requestDurations } from "./plugins/request-durations.ts";
import { requestIdHeader } from "./plugins/request-id-header.ts";
import { problemOfError } from "./problem-of-error.ts";
import { requestIds } from "./request-id.ts";
import { rootRoutes } from "./root-routes.ts";
import { sendProblem } from "./send-problem.ts";

export interface HttpServerOptions {
  deps: HttpDeps;
  modules: readonly (ApiRoutesOptions["modules"][number] & Pick<Module, "contentOfPage">)[];
  readiness: Readiness;
  pressureLimits: PressureLimits;
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
 * Keep-alive timeout in milliseconds. A browser leaves six connections open after loading the page: those of many
 * people behind one address must not use up its limit. A proxy must be the side that closes.
 */
const keepAliveMs = { browser: 10_000, proxy: 72_000 };

/** The HTTP server with all its routes; it does not listen. */
export async function createHttpServer({
  deps,
  modules,
  readiness,
  ...options
}: HttpServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    genReqId: requestIds(options.connections.isTrusted),
    // genReqId reads it, where the sender may be believed.
    requestIdHeader: false,
    // Telemetry logs what matters: paths and tokens are never logged.
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: requestLimits.bodyBytes,
    requestTimeout,
    keepAliveTimeout: options.trustedProxies.length > 0 ? keepAliveMs.proxy : keepAliveMs.browser,
    http: {
      ...httpServerOptions,
      // An upgrade to another protocol or path is ignored; the request is answered like any other.
      shouldUpgradeCallback: ({ url, headers }) =>
        url?.startsWith(`${SOCKET_PATH}/`) === true && headers.upgrade?.toLowerCase() === "websocket",
    },
    return503OnClosing: false,
    ...(options.pageDirectory !== null && { rewriteUrl: routedAddress }),
    routerOptions: { maxParamLength: 200 },
    // No hook runs for an undecodable address; it is counted here.
    frameworkErrors: async (error, { raw }, reply) => {
      const retryAfter = await deps.rates.request(options.addressOf(raw));
      const link = options.pageDirectory === null || retryAfter !== null ? null : repairedLink(raw);
      if (link !== null) return void reply.headers(rawResponseHeaders).redirect(link);
      const problem = retryAfter === null ? problemOfError(error) : problemOf("rate_limited", { retryAfter });
      void sendProblem(reply, problem);
    },
    clientErrorHandler: answerClientError,
  });

  answerInsteadOfNode(app.server);
  limitConnections(app.server, options.connections);

  await app.register(pressure, { readiness, limits: options.pressureLimits });
  await app.register(requestIdHeader);
  await app.register(requestAccounting, { ...deps, addressOf: options.addressOf });
  await app.register(fairQueueing, deps);
  await app.register(preflightRateLimit, deps);
  await app.register(cors, { origins: options.allowedOrigins });
  await app.register(rateLimits, {
    ...deps,
    pageFiles: options.pageDirectory === null ? new Set<string>() : pageFiles(options.pageDirectory),
  });
  await app.register(hostCheck, deps.addresses);
  await app.register(errorHandler, deps);
  await app.register(requestDurations, deps);
  await app.register(apiRoutes, { deps, modules, prefix: API_PREFIX });
  const contentOf = modules.find(({ contentOfPage }) => contentOfPage !== undefined)?.contentOfPage;
  await app.register(rootRoutes, {
    readiness,
    ...options,
    publicOrigin: () => deps.addresses.baseUrl,
    ...(contentOf !== undefined && { contentOf: (id: string, { address }: FastifyRequest) => contentOf(id, address) }),
  });
  return app;
}
