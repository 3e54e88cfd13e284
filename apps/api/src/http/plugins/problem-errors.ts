import type { MeetupId } from "@pintpoint/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { Standing } from "../../reading/standing.ts";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import { refuse } from "../finish.ts";
import { problemOfError } from "../problem-of-error.ts";
import { sendProblem } from "../send-problem.ts";

export interface ProblemErrorsOptions {
  standing(id: MeetupId): Promise<Standing>;
  telemetry: HttpTelemetry;
}

/** Every answer that is no success is a problem; those of ours are logged and told to nobody (RFC 9457). */
export const problemErrors = fp<ProblemErrorsOptions>(
  async (app, { standing, telemetry }) => {
    app.setErrorHandler(async (error, request, reply) => {
      const problem = problemOfError(error);
      if (problem.code === "internal") telemetry.failed(request.method, request.routeOptions.url ?? "", error);
      else if (await isMissing(request, reply)) return reply;
      return sendProblem(reply, problem);
    });

    /** MS7: that a meetup is gone comes before whatever is wrong with the request's form. */
    async function isMissing({ params }: FastifyRequest, reply: FastifyReply): Promise<boolean> {
      const id = idIn(params);
      if (id === null) return false;
      const how = await standing(id);
      if (how !== "gone" && how !== "unknown") return false;
      await refuse(reply, { kind: how });
      return true;
    }
  },
  { name: "problem-errors" },
);

function idIn(params: unknown): string | null {
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  return typeof params.id === "string" ? params.id : null;
}
