import { problemOf } from "@pintpoint/contract";
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

/** Section 8 by address: requests, creations, and misses, after which no meetup can be asked for until the minute is over. */
export const rateLimits = fp<{ rates: Rates }>(
  async (app, { rates }) => {
    app.addHook("onRoute", (route) => {
      const limits: Limiting[] = [rates.request];
      if (route.config?.counts === "creation") limits.push(rates.creation);
      if (route.url.includes("/:id")) limits.push(rates.missed);
      route.onRequest = withHook(route.onRequest, limiting(limits));
    });

    // Looking around counts like every request.
    app.setNotFoundHandler({ preValidation: limiting([rates.request]) }, (_request, reply) =>
      sendProblem(reply, problemOf("not_found")),
    );
  },
  { name: "rate-limits" },
);

type Limiting = (address: string) => Verdict | Promise<Verdict>;

/** One hook for all limits of a route, and no turn of the loop unless a limit needs one. */
function limiting(limits: Limiting[]): onRequestHookHandler {
  return (request, reply, done) => {
    const { ip } = request;
    const refuse = (retryAfter: number) => sendProblem(reply, problemOf("rate_limited", { retryAfter }));
    let index = 0;
    function ask(): void {
      for (; index < limits.length; index++) {
        const verdict = limits[index]?.(ip) ?? null;
        if (verdict === null) continue;
        if (typeof verdict === "number") return void refuse(verdict);
        index += 1;
        return void verdict.then((late) => (late === null ? ask() : refuse(late)), done);
      }
      done();
    }
    ask();
  };
}
