import { findUnsafeKey, tooManyEntriesError } from "@pintpoint/contract/requests";
import fp from "fastify-plugin";
import type { FairQueue } from "../../rate-limits/fair-queue.ts";
import { FairQueueFull, workOfInput } from "../../rate-limits/fair-queue.ts";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import { MalformedRequest } from "../malformed-request.ts";
import { prependHook } from "../prepend-hook.ts";

/**
 * Bodies are parsed and checked for dangerous keys before any schema, because zod's records drop such keys silently. A
 * large body waits for its address's share of the fair queue: parsing and checking takes milliseconds. A route without
 * a body accepts an empty one only.
 */
export const bodyParser = fp<{ fairQueue: FairQueue }>(
  async (app, { fairQueue }) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "string" }, ({ address }, text: string, done) => {
      const work = workOfInput(Buffer.byteLength(text));
      const verdict = work === 0 ? null : fairQueue.take(address, work);
      const parseWhenAllowed = (retryAfter: RetryAfter) => {
        if (retryAfter !== null) return done(new FairQueueFull(retryAfter));
        if (text === "") return done(null, undefined);
        let body: unknown;
        try {
          body = JSON.parse(text);
        } catch {
          return done(new MalformedRequest([{ path: "", message: "must be JSON" }]));
        }
        done(null, body);
      };
      if (verdict instanceof Promise) verdict.then(parseWhenAllowed, done);
      else parseWhenAllowed(verdict);
    });

    app.addHook("onRoute", (route) => {
      const takesBody = route.schema?.body !== undefined;
      if (route.method === "GET" || route.method === "HEAD") return;
      route.preValidation = prependHook(route.preValidation, async ({ body }) => {
        if (body === undefined || body === null) return;
        const tooMany = tooManyEntriesError(body);
        if (tooMany !== null) throw new MalformedRequest([tooMany]);
        const unsafeKey = findUnsafeKey(body);
        if (unsafeKey !== null) throw new MalformedRequest([{ path: unsafeKey, message: "is not a name for a field" }]);
        if (!takesBody && !isEmptyMap(body)) throw new MalformedRequest([{ path: "", message: "takes no body" }]);
      });
    });
  },
  { name: "body-parser" },
);

function isEmptyMap(body: unknown): boolean {
  return typeof body === "object" && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
}
