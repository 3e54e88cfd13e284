import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bearerHashOf } from "../../../http/credentials.ts";
import { runCooperatively } from "../../../lifecycle/run-cooperatively.ts";
import { SerialQueue, SerialQueueFull } from "../../../lifecycle/serial-queue.ts";
import { parseMeetupInSteps } from "../../reader/parse-meetup-in-steps.ts";
import { isNotModified, sendReadFailure, setReadHeaders } from "../conditional-get.ts";
import { endpoint, responseSchemas } from "../endpoint.ts";
import { contentDisposition } from "../file-name.ts";
import type { MeetupRouteDeps } from "../route-deps.ts";
import { renderAnswersInSteps } from "./render-answers-in-steps.ts";

/** Bytes of the states that may wait to become a table, one after another. */
const maxWaitingBytes = 16 * 1024 * 1024;

/** The table of the answers, as far as the asker sees them. */
export const answersRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (app, { reader, writes: { secrets } }) => {
  const rendering = new SerialQueue(maxWaitingBytes);
  app.route({
    ...endpoint("answers"),
    schema: { ...responseSchemas("answers"), params: routes.answers.params, querystring: routes.answers.query },
    async handler(request, reply) {
      const reading = await reader.read(request.params.id, { bearer: bearerHashOf(request, secrets) });
      if (reading.kind !== "found") return sendReadFailure(reply, reading);
      setReadHeaders(reply, reading);
      if (isNotModified(request, reading)) return reply.code(304).send();
      const { timeZone, lang = "en" } = request.query;
      try {
        const { title, table } = await rendering.run(reading.envelope.length, async () => {
          const meetup = await runCooperatively(parseMeetupInSteps(reading.envelope));
          const shown = { timeZone: timeZone ?? meetup.timeZone, language: lang };
          return { title: meetup.title, table: await runCooperatively(renderAnswersInSteps(meetup, shown)) };
        });
        return reply
          .type(routes.answers.success.mediaType)
          .header(
            "content-disposition",
            contentDisposition("attachment", title, { fallback: "answers", extension: "csv" }),
          )
          .send(table);
      } catch (error) {
        if (error instanceof SerialQueueFull) return sendReadFailure(reply, { kind: "unavailable" });
        throw error;
      }
    },
  });
};
