import { entriesFault, findPoison } from "@pintpoint/contract";
import fp from "fastify-plugin";
import type { FairQueue } from "../../rates/fair-queue.ts";
import { workOfInput } from "../../rates/fair-queue.ts";
import type { Verdict } from "../../rates/verdict.ts";
import { MalformedRequest } from "../malformed-request.ts";
import { QueueFull } from "../queue-full.ts";
import { withHook } from "../with-hook.ts";

/**
 * Bodies are parsed as they are and looked through before any schema sees them: zod's records drop poisonous keys
 * silently. A large one is parsed when it is its address's turn: parsing and checking it takes milliseconds. A route
 * without a body takes an empty one, and nothing else.
 */
export const bodies = fp<{ fairQueue: FairQueue }>(
  async (app, { fairQueue }) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "string" }, ({ address }, text: string, done) => {
      const work = workOfInput(Buffer.byteLength(text));
      const verdict = work === 0 ? null : fairQueue.take(address, work);
      const parse = (retryAfter: Verdict) => {
        if (retryAfter !== null) return done(new QueueFull(retryAfter));
        if (text === "") return done(null, undefined);
        let body: unknown;
        try {
          body = JSON.parse(text);
        } catch {
          return done(new MalformedRequest([{ path: "", message: "must be JSON" }]));
        }
        done(null, body);
      };
      if (verdict instanceof Promise) verdict.then(parse, done);
      else parse(verdict);
    });

    app.addHook("onRoute", (route) => {
      const takesBody = route.schema?.body !== undefined;
      if (route.method === "GET" || route.method === "HEAD") return;
      route.preValidation = withHook(route.preValidation, async ({ body }) => {
        if (body === undefined || body === null) return;
        const tooMany = entriesFault(body);
        if (tooMany !== null) throw new MalformedRequest([tooMany]);
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
