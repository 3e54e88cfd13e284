import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { problemOfError } from "../../http/problem-of-error.ts";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { sendFailure } from "./send-result.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Counts a request for an unknown meetup: a mistyped link or a guess. */
    countMiss(request: Pick<FastifyRequest, "address">): RetryAfter | Promise<RetryAfter>;
  }
}

/** For every route of meetups: requests for unknown ones are counted, and that a meetup is gone is said first (MS7). */
export const missingMeetups = fp<Pick<MeetupRouteDeps, "existence" | "countMiss">>(
  async (app, { existence: existenceOf, countMiss }) => {
    app.decorate("countMiss", ({ address }) => countMiss(address));

    app.setErrorHandler(async (error, request, reply) => {
      if (problemOfError(error).code !== "internal" && (await sentNotFound(request, reply))) return reply;
      // Answered by the error handler of all routes.
      throw error;
    });

    /** MS7: that a meetup is gone takes precedence over an error in the request's form. */
    async function sentNotFound({ params }: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const id = meetupIdIn(params);
      if (id === null) return false;
      const existence = await existenceOf(id);
      if (existence !== "gone" && existence !== "unknown") return false;
      await sendFailure(reply, { kind: existence });
      return true;
    }
  },
  { name: "missing-meetups" },
);

function meetupIdIn(params: unknown): string | null {
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  return typeof params.id === "string" ? params.id : null;
}
