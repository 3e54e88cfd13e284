import type { ProblemCode } from "@pintpoint/contract";
import fp from "fastify-plugin";
import type { Verdict } from "../../rates/verdict.ts";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import type { ClientAddressOf } from "../client-address.ts";
import type { Rates } from "../rates.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Called once for each request that is refused. */
    refused(code: ProblemCode): void;
    /** Counts a request that named a meetup that never was, a mistyped link or a guess. */
    missed(request: Pick<FastifyRequest, "address">): Verdict | Promise<Verdict>;
  }
  interface FastifyRequest {
    /** What limits count it for: the client's address, or the /64 that it is in. */
    readonly address: string;
    /** Worked out when it is first asked for. */
    knownAddress: string | null;
  }
}

/** Counts what was refused, and who missed: nothing of it costs a request that is not refused anything. */
export const refusals = fp<{ telemetry: HttpTelemetry; rates: Rates; addressOf: ClientAddressOf }>(
  async (app, { telemetry, rates, addressOf }) => {
    app.decorateRequest("knownAddress", null);
    app.decorateRequest("address", {
      getter() {
        this.knownAddress ??= addressOf(this.raw);
        return this.knownAddress;
      },
    });
    app.decorate("refused", (code) => telemetry.refused(code));
    app.decorate("missed", ({ address }) => rates.miss(address));
  },
  { name: "refusals" },
);
