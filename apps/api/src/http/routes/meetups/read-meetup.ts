import { routes } from "@pintpoint/contract";
import type { FastifyReply } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Rendering } from "../../../reading/meetup-reader.ts";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { etagOf, etagsIn } from "../../etag.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { uncached } from "../../plugins/answer-headers.ts";
import { describe, hasAlready, refuseReading } from "../../read.ts";
import type { Headers } from "../../security-headers.ts";

/** The rendered bytes as they come from the cache; 304 from the version alone (CA2). */
export const readMeetup: FastifyPluginAsyncZod<HttpDeps & { headers: Headers }> = async (app, deps) => {
  const { reader, writes } = deps;
  const ready = new ReadyAnswers({
    ...deps.headers,
    "cache-control": uncached,
    vary: "Authorization",
    "content-type": "application/json",
  });

  app.route({
    ...endpoint("readMeetup"),
    schema: { ...answers("readMeetup"), params: routes.readMeetup.params, querystring: routes.readMeetup.query },
    async handler(request, reply) {
      const { id } = request.params;
      const { atLeast } = request.query;
      const token = bearerOf(request);
      const bearer = token === undefined ? undefined : writes.secrets.hashToken(token);

      const conditions = request.headers["if-none-match"];
      const known = conditions && etagsIn(conditions).find(({ version }) => version >= (atLeast ?? 0));
      if (known && (await reader.confirms(id, { bearer, ...known }))) {
        describe(reply, { ...known, stale: false });
        return reply.code(304).send();
      }

      const reading = await reader.read(id, { bearer, atLeast });
      if (reading.kind !== "found") return refuseReading(reply, reading);
      if (hasAlready(request, reading)) {
        describe(reply, reading);
        return reply.code(304).send();
      }
      if (request.headers.origin === undefined) return ready.send(reply, reading);
      // Another origin's page: what it may see is said by headers of its own.
      describe(reply, reading);
      return reply.type("application/json").send(reading.envelope);
    },
  });
};

/**
 * Past Fastify's own sending, which looks at what is known here: the bytes are ready, and so are the headers once somebody
 * has asked for this version. It is the question that the most people ask at once.
 */
class ReadyAnswers {
  readonly #fixed: readonly string[];
  /** Names and values in turn, by the bytes that they belong to. */
  readonly #headers = new WeakMap<Uint8Array, string[]>();

  constructor(fixed: Headers) {
    this.#fixed = Object.entries(fixed).flat();
  }

  send(reply: FastifyReply, reading: Rendering): FastifyReply {
    reply.hijack();
    reply.raw.writeHead(200, reading.stale ? [...this.#headersOf(reading), "x-stale", "1"] : this.#headersOf(reading));
    reply.raw.end(reading.envelope);
    return reply;
  }

  #headersOf({ envelope, version, view }: Rendering): string[] {
    let headers = this.#headers.get(envelope);
    if (headers === undefined) {
      headers = [...this.#fixed, "etag", etagOf(version, view), "content-length", String(envelope.byteLength)];
      this.#headers.set(envelope, headers);
    }
    return headers;
  }
}
