import { problemOf } from "@pintpoint/contract/problems";
import { isPageNavigation, type PageOptions, page, pagePolicy, securityHeaders } from "@pintpoint/page-server";
import type { FastifyPluginAsync } from "fastify";
import type { Readiness } from "../lifecycle/readiness.ts";
import { healthRoutes } from "./plugins/health.ts";
import { sendProblem } from "./send-problem.ts";

export interface RootRoutesOptions extends Pick<PageOptions, "publicOrigin" | "contentOf"> {
  readiness: Readiness;
  /** The page is opened by https, also where a proxy ends the TLS. */
  isHttps: boolean;
  /** Of the built page; null when another image serves it. */
  pageDirectory: string | null;
}

/**
 * Everything beside the API: the page, the health of the process, and addresses that nobody serves. Registered beside the
 * API, not around it, so that each has its own security headers and no answer has both.
 */
export const rootRoutes: FastifyPluginAsync<RootRoutesOptions> = async (app, options) => {
  const { pageDirectory } = options;
  await app.register(securityHeaders, pagePolicy(options));
  app.setNotFoundHandler((request, reply) => {
    // Whoever opens an address that is none in a browser sees the page say so.
    if (pageDirectory !== null && isPageNavigation(request) && !request.url.startsWith("/api/"))
      return reply.code(404).sendFile("index.html");
    return sendProblem(reply, problemOf("not_found"));
  });
  await app.register(healthRoutes, options);
  if (pageDirectory !== null) await app.register(page, { ...options, directory: pageDirectory });
};
