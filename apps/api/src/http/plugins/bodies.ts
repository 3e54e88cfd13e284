import { findPoison } from "@pintpoint/contract";
import fp from "fastify-plugin";
import { MalformedRequest } from "../malformed-request.ts";
import { withHook } from "../with-hook.ts";

/**
 * Bodies are parsed as they are and looked through before any schema sees them: zod's records drop poisonous keys
 * silently. A route without a body takes an empty one, and nothing else.
 */
export const bodies = fp(
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text: string, done) => {
      if (text === "") return done(null, undefined);
      try {
        done(null, JSON.parse(text));
      } catch {
        done(new MalformedRequest([{ path: "", message: "must be JSON" }]));
      }
    });

    app.addHook("onRoute", (route) => {
      const takesBody = route.schema?.body !== undefined;
      if (route.method === "GET" || route.method === "HEAD") return;
      route.preValidation = withHook(route.preValidation, async ({ body }) => {
        if (body === undefined || body === null) return;
        const poison = findPoison(body);
        if (poison !== null) throw new MalformedRequest([{ path: poison, message: "is not a name for a field" }]);
        if (!takesBody && !isEmptyMap(body)) throw new MalformedRequest([{ path: "", message: "takes no body" }]);
      });
    });
  },
  { name: "bodies" },
);

function isEmptyMap(body: unknown): boolean {
  return typeof body === "object" && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
}
