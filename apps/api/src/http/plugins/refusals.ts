import type { ProblemCode } from "@pintpoint/contract";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import type { Rates } from "../rates.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Called once for each request that is refused. `isMiss`: it named a meetup that never was, a mistyped link or a guess. */
    refused(request: FastifyRequest, code: ProblemCode, isMiss: boolean): void;
  }
}

/** Counts what was refused, and who missed: nothing of it costs a request that is not refused anything. */
export const refusals = fp<{ telemetry: HttpTelemetry; rates: Rates }>(
  async (app, { telemetry, rates }) => {
    app.decorate("refused", ({ ip }, code, isMiss) => {
      telemetry.refused(code);
      if (isMiss) void rates.misses.count(ip);
    });
  },
  { name: "refusals" },
);
