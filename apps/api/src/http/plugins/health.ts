import fp from "fastify-plugin";
import type { Readiness } from "../../lifecycle/readiness.ts";

/** For the supervisor of the process. Liveness depends on nothing outside the process (RW5). */
export const healthRoutes = fp<{ readiness: Readiness }>(
  async (app, { readiness }) => {
    app.get("/livez", { schema: { hide: true } }, async (_request, reply) =>
      reply.header("cache-control", "no-store").send({ status: "alive" }),
    );
    app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
      const status = await readiness.status();
      return reply
        .code(status === "ready" ? 200 : 503)
        .header("cache-control", "no-store")
        .send({ status });
    });
  },
  { name: "health" },
);
