import type { ProblemCode } from "@pintpoint/contract/problems";
import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import type { ClientAddressOf } from "../client-address.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Called once for each request that is refused. */
    countRefusal(code: ProblemCode): void;
  }
  interface FastifyRequest {
    /** What limits count it for: the client's address, or the /64 that it is in. */
    readonly address: string;
    /** Computed on first use. */
    cachedAddress: string | null;
  }
}

/** Counts refusals; a request that is not refused pays nothing for it. */
export const requestAccounting = fp<{ telemetry: HttpTelemetry; addressOf: ClientAddressOf }>(
  async (app, { telemetry, addressOf }) => {
    app.decorateRequest("cachedAddress", null);
    app.decorateRequest("address", {
      getter() {
        this.cachedAddress ??= addressOf(this.raw);
        return this.cachedAddress;
      },
    });
    app.decorate("countRefusal", (code) => telemetry.requestRefused(code));
  },
  { name: "request-accounting" },
);
