import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import type { Metrics } from "../../telemetry/metrics.ts";
import { withHook } from "../with-hook.ts";

/** /metrics, and how long requests take, by the route's template: a path names a meetup. */
export const metrics = fp<{ metrics: Metrics; telemetry: HttpTelemetry }>(
  async (app, { metrics: { registry }, telemetry }) => {
    app.addHook("onRoute", (route) => {
      const method = String(route.method);
      const notes = new Map<number, (seconds: number) => void>();
      route.onResponse = withHook(route.onResponse, (_request, reply, done) => {
        const { statusCode } = reply;
        const note = notes.get(statusCode) ?? telemetry.durationsOf(method, route.url, statusCode);
        notes.set(statusCode, note);
        note(reply.elapsedTime / 1_000);
        done();
      });
    });

    app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );
  },
  { name: "metrics" },
);
