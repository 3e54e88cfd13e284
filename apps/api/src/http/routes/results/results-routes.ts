import { Readable } from "node:stream";
import { routes } from "@pintpoint/contract";
import type { MeetupId } from "@pintpoint/core";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { inSlices } from "../../../in-slices.ts";
import type { Reading, Rendering } from "../../../reading/meetup-reader.ts";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import { etagOf, hasTag } from "../../etag.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { refuseReading } from "../../read.ts";
import { type ResultsAnswer, resultsInSteps } from "./results-body.ts";
import { SharedResults } from "./shared-results.ts";
import { TooMuchWaits } from "./turns.ts";

const usualLimit = 50;

type Absent = Exclude<Reading, Rendering>;

/** For one asker. */
interface Shown {
  kind: "shown";
  etag: string;
  stale: boolean;
  answer: ResultsAnswer;
}

/** The leading pairs. The page ranks by itself; this is for other programs. */
export const resultsRoutes: FastifyPluginAsyncZod<HttpDeps> = async (
  app,
  { reader, clock, timers, writes: { secrets } },
) => {
  const results = new SharedResults({
    clock,
    timers,
    make: (ranked, now) => inSlices(resultsInSteps(ranked, now)),
  });

  app.addHook("onClose", () => results.close());

  // Not async: what was read is megabytes, and must not be kept by everybody who waits.
  function shownTo(id: MeetupId, reading: Reading, limit: number): Promise<Shown | Absent> {
    if (reading.kind !== "found") return Promise.resolve(reading);
    const { version, view, stale } = reading;
    const shown = (etag: string, answer: ResultsAnswer): Shown => ({ kind: "shown", etag, stale, answer });
    if (view === "blind") return Promise.resolve(shown(etagOf(version, view), nothing(version)));
    return results.of(id, reading).then(
      (body) => shown(tagOf(body), body.first(limit)),
      (error): Absent => {
        if (error instanceof TooMuchWaits) return { kind: "unavailable" };
        throw error;
      },
    );
  }

  app.route({
    ...endpoint("results"),
    schema: { ...answers("results"), params: routes.results.params, querystring: routes.results.query },
    async handler(request, reply) {
      const { id } = request.params;
      const { limit = usualLimit } = request.query;
      const token = bearerOf(request);
      const found = await reader
        .read(id, { bearer: token && secrets.hashToken(token) })
        .then((reading) => shownTo(id, reading, limit));
      if (found.kind !== "shown") return refuseReading(reply, found);
      const { etag, stale, answer } = found;
      reply.header("etag", etag).header("vary", "Authorization");
      if (stale) reply.header("x-stale", "1");
      if (hasTag(request.headers["if-none-match"], etag)) return reply.code(304).send();
      const [whole, ...more] = answer.parts;
      reply.type("application/json; charset=utf-8").header("content-length", answer.length);
      return reply.send(more.length === 0 ? whole : Readable.from(answer.parts, { objectMode: false }));
    },
  });
};

function nothing(version: number): ResultsAnswer {
  const bytes = Buffer.from(JSON.stringify({ version, total: 0, pairs: [] }));
  return { parts: [bytes], length: bytes.length };
}

/** A slot that ends changes the order without a new version. */
function tagOf({ version, over }: { version: number; over: number }): string {
  return over === 0 ? etagOf(version, "full") : `"${version}-o${over}"`;
}
