import { problemOf } from "@pintpoint/contract";
import { unhookedHeaders } from "@pintpoint/page-server";
import type { onRequestHookHandler } from "fastify";
import fp from "fastify-plugin";
import type { Verdict } from "../../rates/verdict.ts";
import type { Rates } from "../rates.ts";
import { sendProblem } from "../send-problem.ts";
import { withHook } from "../with-hook.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Counted on top of the requests. */
    counts?: "creation";
  }
}

interface RateLimitOptions {
  rates: Rates;
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
    const [request, pageFile] = [limiting(rates.request), limiting(rates.pageFile)];
    app.addHook("onRequest", function (asked, reply, done) {
      (pageFiles.has(asked.raw.url ?? "") ? pageFile : request).call(this, asked, reply, done);
    });
    app.addHook("onRoute", (route) => {
      if (route.config?.counts === "creation") route.onRequest = withHook(route.onRequest, limiting(rates.creation));
    });
  },
  { name: "rate-limits" },
);

/** What other pages' browsers ask beforehand is answered before every other hook, and counts all the same. */
export const preflightLimits = fp<{ rates: Rates }>(
  async (app, { rates }) => {
    const limit = limiting(rates.request);
    app.addHook("onRequest", function (request, reply, done) {
      if (request.method !== "OPTIONS") return done();
      reply.headers(unhookedHeaders);
      limit.call(this, request, reply, done);
    });
  },
  { name: "preflight-limits" },
);

/** No turn of the loop unless the limit needs one. */
export function limiting(limit: (address: string) => Verdict | Promise<Verdict>): onRequestHookHandler {
  return (request, reply, done) => {
    const judge = (retryAfter: Verdict) =>
      retryAfter === null ? done() : void sendProblem(reply, problemOf("rate_limited", { retryAfter }));
    const verdict = limit(request.address);
    if (verdict instanceof Promise) verdict.then(judge, done);
    else judge(verdict);
  };
}
