import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import { prependHook } from "../prepend-hook.ts";

/** How long requests take, by the route's template: a path names a meetup. */
export const requestDurations = fp<{ telemetry: HttpTelemetry }>(
  async (app, { telemetry }) => {
    app.addHook("onRoute", (route) => {
      const method = String(route.method);
      route.onResponse = prependHook(route.onResponse, (_request, reply, done) => {
        telemetry.requestAnswered(method, route.url, reply.statusCode, reply.elapsedTime / 1_000);
        done();
      });
    });
  },
  { name: "request-durations" },
);
