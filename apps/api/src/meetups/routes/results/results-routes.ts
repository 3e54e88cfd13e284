import { Readable } from "node:stream";
import { routes } from "@pintpoint/contract/meetups";
import type { MeetupId } from "@pintpoint/core/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bearerHashOf } from "../../../http/credentials.ts";
import { runCooperatively } from "../../../lifecycle/run-cooperatively.ts";
import { SerialQueueFull } from "../../../lifecycle/serial-queue.ts";
import type { ReadFailure, ReadResult } from "../../reader/meetup-reader.ts";
import { etagOf, matchesEtag, sendReadFailure } from "../conditional-get.ts";
import { endpoint, responseSchemas } from "../endpoint.ts";
import type { MeetupRouteDeps } from "../route-deps.ts";
import { type ResultsAnswer, resultsInSteps } from "./results-body.ts";
import { ResultsCache } from "./results-cache.ts";

const defaultLimit = 50;

/** For one asker. */
interface RankedResponse {
  kind: "shown";
  etag: string;
  stale: boolean;
  answer: ResultsAnswer;
}

/** The leading pairs. The page ranks by itself; this is for other programs. */
export const resultsRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (
  app,
  { reader, clock, timers, writes: { secrets } },
) => {
  const results = new ResultsCache({
    clock,
    timers,
    rank: (ranked, now) => runCooperatively(resultsInSteps(ranked, now)),
  });

  app.addHook("onClose", () => results.close());

  // Not async: an async function would keep the megabytes that were read for every waiting request.
  function responseFor(id: MeetupId, reading: ReadResult, limit: number): Promise<RankedResponse | ReadFailure> {
    if (reading.kind !== "found") return Promise.resolve(reading);
    const { version, view, stale } = reading;
    const shown = (etag: string, answer: ResultsAnswer): RankedResponse => ({ kind: "shown", etag, stale, answer });
    if (view === "blind") return Promise.resolve(shown(etagOf(version, view), emptyResults(version)));
    return results.get(id, reading).then(
      (body) => shown(resultsEtag(body), body.first(limit)),
      (error): ReadFailure => {
        if (error instanceof SerialQueueFull) return { kind: "unavailable" };
        throw error;
      },
    );
  }

  app.route({
    ...endpoint("results"),
    schema: { ...responseSchemas("results"), params: routes.results.params, querystring: routes.results.query },
    async handler(request, reply) {
      const { id } = request.params;
      const { limit = defaultLimit } = request.query;
      const found = await reader
        .read(id, { bearer: bearerHashOf(request, secrets) })
        .then((reading) => responseFor(id, reading, limit));
      if (found.kind !== "shown") return sendReadFailure(reply, found);
      const { etag, stale, answer } = found;
      reply.header("etag", etag).header("vary", "Authorization");
      if (stale) reply.header("x-stale", "1");
      if (matchesEtag(request.headers["if-none-match"], etag)) return reply.code(304).send();
      const [whole, ...more] = answer.parts;
      reply.type("application/json; charset=utf-8").header("content-length", answer.length);
      return reply.send(more.length === 0 ? whole : Readable.from(answer.parts, { objectMode: false }));
    },
  });
};

function emptyResults(version: number): ResultsAnswer {
  const bytes = Buffer.from(JSON.stringify({ version, total: 0, pairs: [] }));
  return { parts: [bytes], length: bytes.length };
}

/** A slot that ends changes the order without a new version. */
function resultsEtag({ version, over }: { version: number; over: number }): string {
  return over === 0 ? etagOf(version, "full") : `"${version}-o${over}"`;
}
