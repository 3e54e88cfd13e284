import { securityHeaders } from "@pintpoint/page-server";
import fp from "fastify-plugin";

/** Nothing of the API stays in a browser's or proxy's cache; conditional requests still work. */
const uncached = "private, no-store";

/** The headers of every answer of the API. It may load nothing, wherever it is shown. */
export const apiHeaders = fp(
  async (app) => {
    await app.register(securityHeaders, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginOpenerPolicy: false,
      // frame-ancestors says it already.
      xFrameOptions: false,
    });
    app.addHook("onRequest", (_request, reply, done) => {
      reply.header("cache-control", uncached);
      done();
    });
  },
  { name: "api-headers" },
);
