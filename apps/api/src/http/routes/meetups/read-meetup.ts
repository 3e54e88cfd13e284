import { routes } from "@pintpoint/contract";
import { unhookedHeaders } from "@pintpoint/page-server";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { etagsIn } from "../../etag.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { describe, hasAlready, refuseReading } from "../../read.ts";
import { readyBody } from "./ready-body.ts";

/** The rendered bytes as they come from the cache; 304 from the version alone (CA2). */
export const readMeetup: FastifyPluginAsyncZod<HttpDeps> = async (app, { reader, writes }) => {
  app.route({
    ...endpoint("readMeetup"),
    schema: { ...answers("readMeetup"), params: routes.readMeetup.params, querystring: routes.readMeetup.query },
    /**
     * A guest's first look is what the most people ask for at once. When the cache alone can tell, it is answered before
     * the request is parsed and checked; what has a token, a condition or a query goes on to the handler. The security
     * headers are constants here: @fastify/helmet works them out anew at every request, which doubles its cost.
     */
    onRequest({ params, headers, url }, reply, done) {
      reply.headers(unhookedHeaders);
      if ("authorization" in headers || "if-none-match" in headers || url.includes("?")) return done();
      reader.ready(params.id).then((reading) => {
        if (reading === null) return done();
        describe(reply, reading);
        // As it is: Fastify would add a charset to the type of a text, and the first answer, of bytes, has none.
        reply.serializer(asItIs).type("application/json").send(readyBody(reading.envelope));
      }, done);
    },
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
      describe(reply, reading);
      if (hasAlready(request, reading)) return reply.code(304).send();
      return reply.type("application/json").send(reading.envelope);
    },
  });
};

const asItIs = (text: string): string => text;
