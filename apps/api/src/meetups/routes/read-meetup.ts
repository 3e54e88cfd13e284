import { routes } from "@pintpoint/contract/meetups";
import { rawResponseHeaders } from "@pintpoint/page-server";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bodyToSend } from "../../http/body-to-send.ts";
import { bearerHashOf } from "../../http/credentials.ts";
import { isNotModified, parseEtags, sendReadFailure, setReadHeaders } from "./conditional-get.ts";
import { endpoint, responseSchemas } from "./endpoint.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/** The rendered bytes as they come from the cache; 304 from the version alone (CA2). */
export const readMeetup: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { reader, writes }) => {
  app.route({
    ...endpoint("readMeetup"),
    schema: {
      ...responseSchemas("readMeetup"),
      params: routes.readMeetup.params,
      querystring: routes.readMeetup.query,
    },
    /**
     * A guest's first read is the most frequent request. When the cache can answer, it is answered before the request
     * is parsed and validated; requests with a token, a condition or a query go to the handler. The security headers
     * are constants here: @fastify/helmet builds them for each request, which doubles the cost.
     */
    onRequest({ params, headers, url }, reply, done) {
      reply.headers(rawResponseHeaders);
      if ("authorization" in headers || "if-none-match" in headers || url.includes("?")) return done();
      reader.readFromCache(params.id).then((reading) => {
        if (reading === null) return done();
        setReadHeaders(reply, reading);
        // As it is: Fastify would add a charset to the type of a text, and the first answer, of bytes, has none.
        reply.serializer(identitySerializer).type("application/json").send(bodyToSend(reading.envelope));
      }, done);
    },
    async handler(request, reply) {
      const { id } = request.params;
      const { atLeast } = request.query;
      const bearer = bearerHashOf(request, writes.secrets);

      const conditions = request.headers["if-none-match"];
      const known = conditions && parseEtags(conditions).find(({ version }) => version >= (atLeast ?? 0));
      if (known && (await reader.isUnchanged(id, { bearer, ...known }))) {
        setReadHeaders(reply, { ...known, stale: false });
        return reply.code(304).send();
      }

      const reading = await reader.read(id, { bearer, atLeast });
      if (reading.kind !== "found") return sendReadFailure(reply, reading);
      setReadHeaders(reply, reading);
      if (isNotModified(request, reading)) return reply.code(304).send();
      return reply.type("application/json").send(reading.envelope);
    },
  });
};

const identitySerializer = (text: string): string => text;
