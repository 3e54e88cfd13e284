import type { MeetupId } from "@pintpoint/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { Existence } from "../../meetups/reader/existence.ts";
import { sendFailure } from "../../meetups/routes/send-result.ts";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import { problemOfError } from "../problem-of-error.ts";
import { sendProblem } from "../send-problem.ts";

export interface ErrorHandlerOptions {
  existence(id: MeetupId): Promise<Existence>;
  telemetry: HttpTelemetry;
}

/**
 * Every answer that is no success is a problem (RFC 9457); internal errors are logged, and the client is told no
 * details.
 */
export const errorHandler = fp<ErrorHandlerOptions>(
  async (app, { existence: standing, telemetry }) => {
    app.setErrorHandler(async (error, request, reply) => {
      const problem = problemOfError(error);
      if (problem.code === "internal") telemetry.requestFailed(request.method, request.routeOptions.url ?? "", error);
      else if (await sentNotFound(request, reply)) return reply;
      return sendProblem(reply, problem);
    });

    /** MS7: that a meetup is gone takes precedence over an error in the request's form. */
    async function sentNotFound({ params }: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const id = meetupIdIn(params);
      if (id === null) return false;
      const existence = await standing(id);
      if (existence !== "gone" && existence !== "unknown") return false;
      await sendFailure(reply, { kind: existence });
      return true;
    }
  },
  { name: "error-handler" },
);

function meetupIdIn(params: unknown): string | null {
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  return typeof params.id === "string" ? params.id : null;
}
