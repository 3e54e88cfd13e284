import { routes } from "@pintpoint/contract/meetups";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { bearerHashOf } from "../../../http/credentials.ts";
import { runCooperatively } from "../../../lifecycle/run-cooperatively.ts";
import { parseMeetupInSteps } from "../../reader/parse-meetup-in-steps.ts";
import { isNotModified, sendReadFailure, setReadHeaders } from "../conditional-get.ts";
import { endpoint, responseSchemas } from "../endpoint.ts";
import { contentDisposition } from "../file-name.ts";
import type { MeetupRouteDeps } from "../route-deps.ts";
import { CalendarCache } from "./calendar-cache.ts";
import { renderCalendarInSteps } from "./render-calendar-in-steps.ts";

/** To be opened once or subscribed to: it says nothing about votes, so both views have the same one. */
export const calendarRoutes: FastifyPluginAsyncZod<MeetupRouteDeps> = async (
  app,
  { reader, addresses, writes: { secrets } },
) => {
  const calendars = new CalendarCache(renderCalendarInSteps);
  app.route({
    ...endpoint("calendar"),
    schema: { ...responseSchemas("calendar"), params: routes.calendar.params, querystring: routes.calendar.query },
    async handler(request, reply) {
      const { id } = request.params;
      const reading = await reader.read(id, { bearer: bearerHashOf(request, secrets) });
      if (reading.kind !== "found") return sendReadFailure(reply, reading);
      setReadHeaders(reply, reading);
      if (isNotModified(request, reading)) return reply.code(304).send();
      const spec = {
        id,
        version: reading.version,
        baseUrl: addresses.baseUrl,
        onlyDecision: request.query.only === "decision",
      };
      const { file, title } = await calendars.fileOf(spec, () =>
        runCooperatively(parseMeetupInSteps(reading.envelope)),
      );
      return reply
        .type(routes.calendar.success.mediaType)
        .header("content-disposition", contentDisposition("inline", title, { fallback: "meetup", extension: "ics" }))
        .send(file);
    },
  });
};
