import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import { problemOfError } from "../problem-of-error.ts";
import { sendProblem } from "../send-problem.ts";

/**
 * Every answer that is no success is a problem (RFC 9457); internal errors are logged, and the client is told no
 * details.
 */
export const errorHandler = fp<{ telemetry: HttpTelemetry }>(
  async (app, { telemetry }) => {
    app.setErrorHandler(async (error, request, reply) => {
      const problem = problemOfError(error);
      if (problem.code === "internal")
        telemetry.requestFailed(request.id, request.method, request.routeOptions.url ?? "", error);
      return sendProblem(reply, problem);
    });
  },
  { name: "error-handler" },
);
