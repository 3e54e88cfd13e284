import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import fp from "fastify-plugin";

/** What differs between the page and the API, in helmet's own terms. */
export type SecurityPolicy = Pick<
  FastifyHelmetOptions,
  "contentSecurityPolicy" | "crossOriginOpenerPolicy" | "xFrameOptions"
>;

/**
 * The security headers of every answer of this Fastify instance and of its children. Nothing here may require https:
 * over plain http in a local network there is no HSTS, no upgrade of requests, and no header that browsers ignore there
 * with a warning.
 */
export const securityHeaders = fp<SecurityPolicy>(
  async (app, policy) => {
    await app.register(helmet, {
      referrerPolicy: { policy: "no-referrer" },
      strictTransportSecurity: false,
      originAgentCluster: false,
      xDnsPrefetchControl: false,
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
      xXssProtection: false,
      ...policy,
    });
    // Links are capabilities: no search engine may keep one.
    app.addHook("onRequest", (_request, reply, done) => {
      reply.header("x-robots-tag", "noindex, nofollow");
      done();
    });
  },
  { name: "security-headers" },
);
