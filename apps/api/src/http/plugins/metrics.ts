import fp from "fastify-plugin";
import type { HttpTelemetry } from "../../telemetry/http-events.ts";
import { withHook } from "../with-hook.ts";

/** How long requests take, by the route's template: a path names a meetup. */
export const metrics = fp<{ telemetry: HttpTelemetry }>(
  async (app, { telemetry }) => {
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
  },
  { name: "metrics" },
);
