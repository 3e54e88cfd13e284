import { problemOf } from "@pintpoint/contract/problems";
import { rawResponseHeaders } from "@pintpoint/page-server";
import type { onRequestHookHandler } from "fastify";
import fp from "fastify-plugin";
import type { AddressRateLimits } from "../../rate-limits/address-rate-limits.ts";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import { sendProblem } from "../send-problem.ts";

interface RateLimitOptions {
  rates: AddressRateLimits;
  /** Addresses of the files that the page is made of. */
  pageFiles: ReadonlySet<string>;
}

/**
 * By address: every request, also to unknown paths. The page's files have their own limit: many people
 * who open the page at once request dozens each, and a page without one of its files stays broken.
 */
export const rateLimits = fp<RateLimitOptions>(
  async (app, { rates, pageFiles }) => {
    const [request, pageFile] = [rateLimitHook(rates.request), rateLimitHook(rates.pageFile)];
    app.addHook("onRequest", function (asked, reply, done) {
      (pageFiles.has(asked.raw.url ?? "") ? pageFile : request).call(this, asked, reply, done);
    });
  },
  { name: "rate-limits" },
);

/** A preflight is answered before all other hooks, and is counted here. */
export const preflightRateLimit = fp<{ rates: AddressRateLimits }>(
  async (app, { rates }) => {
    const limit = rateLimitHook(rates.request);
    app.addHook("onRequest", function (request, reply, done) {
      if (request.method !== "OPTIONS") return done();
      reply.headers(rawResponseHeaders);
      limit.call(this, request, reply, done);
    });
  },
  { name: "preflight-rate-limit" },
);

/** Synchronous unless the limit returns a promise. */
export function rateLimitHook(limit: (address: string) => RetryAfter | Promise<RetryAfter>): onRequestHookHandler {
  return (request, reply, done) => {
    const onRetryAfter = (retryAfter: RetryAfter) =>
      retryAfter === null ? done() : void sendProblem(reply, problemOf("rate_limited", { retryAfter }));
    const retryAfterOrPromise = limit(request.address);
    if (retryAfterOrPromise instanceof Promise) retryAfterOrPromise.then(onRetryAfter, done);
    else onRetryAfter(retryAfterOrPromise);
  };
}
