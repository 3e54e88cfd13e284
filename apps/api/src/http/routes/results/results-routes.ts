import { routes } from "@pintpoint/contract";
import type { MeetupId } from "@pintpoint/core";
import { rankPairs } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { LRUCache } from "lru-cache";
import { meetupIn } from "../../../reading/envelope.ts";
import type { Rendering } from "../../../reading/meetup-reader.ts";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { describe, hasAlready, refuseReading } from "../../read.ts";

interface Ranked {
  epoch: string;
  version: number;
  body: string;
}

/** Ranking looks at every answer to every pair, so it is done once a version, however many ask. */
export const resultsRoutes: FastifyPluginAsyncZod<HttpDeps> = async (app, { reader, writes: { secrets } }) => {
  const ranked = new LRUCache<MeetupId, Ranked>({
    max: 500,
    maxSize: 16_000_000,
    sizeCalculation: ({ body }) => body.length,
  });

  function resultsOf(id: MeetupId, { epoch, version, view, envelope }: Rendering): string {
    if (view === "blind") return JSON.stringify({ version, pairs: [] });
    const known = ranked.get(id);
    if (known?.epoch === epoch && known.version === version) return known.body;
    const body = JSON.stringify({ version, pairs: rankPairs(meetupIn(envelope), Date.now()) });
    ranked.set(id, { epoch, version, body });
    return body;
  }

  app.route({
    ...endpoint("results"),
    schema: { ...answers("results"), params: routes.results.params },
    async handler(request, reply) {
      const { id } = request.params;
      const token = bearerOf(request);
      const reading = await reader.read(id, { bearer: token && secrets.hashToken(token) });
      if (reading.kind !== "found") return refuseReading(reply, reading);
      describe(reply, reading);
      if (hasAlready(request, reading)) return reply.code(304).send();
      return reply.type("application/json").send(resultsOf(id, reading));
    },
  });
};
