import { problemOf } from "@pintpoint/contract";
import fp from "fastify-plugin";
import type { Rates } from "../rates.ts";
import { sendProblem } from "../send-problem.ts";
import { withHook } from "../with-hook.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Counted on top of the requests. */
    counts?: "creation";
  }
  interface FastifyReply {
    /** The request named a meetup that never was: a mistyped link, or a guess. */
    isMiss: boolean;
  }
}

/** Section 8 by address: requests, creations, and misses, after which no meetup can be asked for until the minute is over. */
export const rateLimits = fp<{ rates: Rates }>(
  async (app, { rates }) => {
    app.decorateReply("isMiss", false);

    app.addHook("onRequest", async ({ ip }, reply) => {
      const retryAfter = await rates.request(ip);
      if (retryAfter !== null) return sendProblem(reply, problemOf("rate_limited", { retryAfter }));
    });

    app.addHook("onRoute", (route) => {
      if (route.config?.counts === "creation") {
        route.onRequest = withHook(route.onRequest, async ({ ip }, reply) => {
          const retryAfter = await rates.creation(ip);
          if (retryAfter !== null) return sendProblem(reply, problemOf("rate_limited", { retryAfter }));
        });
      }
      if (!route.url.includes("/:id")) return;
      route.onRequest = withHook(route.onRequest, async ({ ip }, reply) => {
        const retryAfter = await rates.misses.blockedFor(ip);
        if (retryAfter !== null) return sendProblem(reply, problemOf("rate_limited", { retryAfter }));
      });
      route.onResponse = withHook(route.onResponse, async ({ ip }, reply) => {
        if (reply.isMiss) await rates.misses.count(ip);
      });
    });
  },
  { name: "rate-limits" },
);
