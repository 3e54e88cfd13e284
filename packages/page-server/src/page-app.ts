import type { FastifyInstance, FastifyReply } from "fastify";
import fastify from "fastify";
import { inRanges } from "./address-ranges.ts";
import { limitConnections } from "./connections.ts";
import { answerClientError, answerInsteadOfNode, httpServerOptions, lacksHost, requestTimeout } from "./http-server.ts";
import { isPageNavigation, page, repairedLink } from "./page.ts";
import { pagePolicy } from "./page-policy.ts";
import {
  bodyTooLarge,
  internalError,
  malformedRequest,
  notFound,
  type PlainProblem,
  problemText,
  unsupportedMediaType,
} from "./plain-problem.ts";
import { rawResponseHeaders } from "./raw-response.ts";
import { remoteContent } from "./remote-content.ts";
import { routedAddress } from "./routed-address.ts";
import { securityHeaders } from "./security-headers.ts";

export interface PageApp {
  /** Listens when it is told to; until then it can be injected into. */
  http: FastifyInstance;
  /** Not ready from now on: the load balancer sends no new clients. */
  drain(): void;
}

export interface PageAppOptions {
  directory: string;
  isHttps: boolean;
  /** Addresses and ranges of proxies, whose connections belong to many clients. */
  trustedProxies?: readonly string[];
  /** What people open, without a slash at the end. */
  publicUrl?: string | null;
  /** Origins of the API's nodes, which tell what a link preview says; without them every link has the same. */
  apiOrigins?: readonly string[];
}

/** As many as the API allows. */
const maxConnectionsPerAddress = 2_000;

/** The page alone, with health checks; `/livez` and `/readyz` mean the same as on the api. */
export async function pageApp({ directory, isHttps, ...options }: PageAppOptions): Promise<PageApp> {
  const { publicUrl = null, apiOrigins = [] } = options;
  const isTrusted = inRanges(options.trustedProxies ?? []);
  const http = fastify({
    logger: false,
    bodyLimit: 1_024,
    requestTimeout,
    http: httpServerOptions,
    return503OnClosing: false,
    rewriteUrl: routedAddress,
    // For a URL that cannot be decoded no hook runs.
    frameworkErrors(_error, { raw }, reply) {
      const link = repairedLink(raw);
      if (link === null) refuse(reply.headers(rawResponseHeaders), malformedRequest);
      else void reply.headers(rawResponseHeaders).redirect(link);
    },
    clientErrorHandler: answerClientError,
  });
  let isDraining = false;
  answerInsteadOfNode(http.server);
  limitConnections(http.server, {
    perAddress: maxConnectionsPerAddress,
    isTrusted,
    ended: () => {},
  });

  await http.register(securityHeaders, pagePolicy({ isHttps }));
  http.addHook("onRequest", ({ raw }, reply, done) => {
    if (lacksHost(raw)) refuse(reply, malformedRequest);
    else done();
  });
  http.setErrorHandler((error, _request, reply) => refuse(reply, problemOf(error)));
  http.setNotFoundHandler((request, reply) => {
    if (isPageNavigation(request)) void reply.code(404).sendFile("index.html");
    else refuse(reply, notFound);
  });
  http.get("/livez", async (_request, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));
  http.get("/readyz", async (_request, reply) =>
    reply
      .code(isDraining ? 503 : 200)
      .header("cache-control", "no-store")
      .send({ status: isDraining ? "draining" : "ready" }),
  );
  const askApi = remoteContent({ origins: apiOrigins, isTrusted });
  await http.register(page, {
    directory,
    publicOrigin: () => publicUrl,
    contentOf: (id, { raw }) => askApi(id, raw),
  });
  return {
    http,
    drain() {
      isDraining = true;
    },
  };
}

function refuse(reply: FastifyReply, problem: PlainProblem): void {
  void reply.code(problem.status).type("application/problem+json").send(problemText(problem));
}

/** Errors are not described; Fastify's own refusals keep their meaning. */
function problemOf(error: unknown): PlainProblem {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 500;
  if (status === 413) return bodyTooLarge;
  if (status === 415) return unsupportedMediaType;
  return typeof status === "number" && status >= 400 && status < 500 ? malformedRequest : internalError;
}
