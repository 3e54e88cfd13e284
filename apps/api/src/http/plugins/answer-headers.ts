import type { Headers } from "@pintpoint/page-server";
import fp from "fastify-plugin";

/** Nothing of the API stays in a browser's or proxy's cache; conditional requests still work. */
export const uncached = "private, no-store";

/** The headers that every answer has, whatever it says and whoever gives it. */
export const answerHeaders = fp<{ api: Headers; page: Headers }>(
  async (app, { api, page }) => {
    app.addHook("onSend", (request, reply, _payload, done) => {
      const isApi = request.url.startsWith("/api/");
      if (isApi && !reply.hasHeader("cache-control")) reply.header("cache-control", uncached);
      reply.headers(isApi ? api : page);
      done();
    });
  },
  { name: "answer-headers" },
);
