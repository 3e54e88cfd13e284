import { problemOf } from "@pintpoint/contract";
import { rawResponseHeaders } from "@pintpoint/page-server";
import type { onRequestHookHandler } from "fastify";
import fp from "fastify-plugin";
import type { RetryAfter } from "../../rates/verdict.ts";
import type { AddressRateLimits } from "../rates.ts";
import { sendProblem } from "../send-problem.ts";
import { prependHook } from "../with-hook.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Counted on top of the requests. */
    addressLimit?: "creation";
  }
}

interface RateLimitOptions {
  rates: AddressRateLimits;
  /** Addresses of the files that the page is made of. */
  pageFiles: ReadonlySet<string>;
}

/**
 * By address: every request, whatever it asks for and whether there is such a thing, and creations. The page's files have
 * a limit of their own: a crowd that opens the page at the same time asks for dozens each, and a page that was refused
 * one of them stays broken.
 */
export const rateLimits = fp<RateLimitOptions>(
  async (app, { rates, pageFiles }) => {
    const [request, pageFile] = [rateLimitHook(rates.request), rateLimitHook(rates.pageFile)];
    app.addHook("onRequest", function (asked, reply, done) {
      (pageFiles.has(asked.raw.url ?? "") ? pageFile : request).call(this, asked, reply, done);
    });
    app.addHook("onRoute", (route) => {
      if (route.config?.addressLimit === "creation")
        route.onRequest = prependHook(route.onRequest, rateLimitHook(rates.creation));
    });
  },
  { name: "rate-limits" },
);

/** What other pages' browsers ask beforehand is answered before every other hook, and counts all the same. */
export const preflightRateLimit = fp<{ rates: AddressRateLimits }>(
  async (app, { rates }) => {
    const limit = rateLimitHook(rates.request);
    app.addHook("onRequest", function (request, reply, done) {
      if (request.method !== "OPTIONS") return done();
      reply.headers(rawResponseHeaders);
      limit.call(this, request, reply, done);
    });
  },
  { name: "preflight-limits" },
);

/** No turn of the loop unless the limit needs one. */
export function rateLimitHook(limit: (address: string) => RetryAfter | Promise<RetryAfter>): onRequestHookHandler {
  return (request, reply, done) => {
    const onRetryAfter = (retryAfter: RetryAfter) =>
      retryAfter === null ? done() : void sendProblem(reply, problemOf("rate_limited", { retryAfter }));
    const retryAfterOrPromise = limit(request.address);
    if (retryAfterOrPromise instanceof Promise) retryAfterOrPromise.then(onRetryAfter, done);
    else onRetryAfter(retryAfterOrPromise);
  };
}
