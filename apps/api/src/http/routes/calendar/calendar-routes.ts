import { routes } from "@pintpoint/contract";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { inSlices } from "../../../in-slices.ts";
import { meetupInSteps } from "../../../reading/meetup-in-steps.ts";
import { bearerOf } from "../../credentials.ts";
import { answers, endpoint } from "../../endpoint.ts";
import type { HttpDeps } from "../../http-deps.ts";
import { describe, hasAlready, refuseReading } from "../../read.ts";
import { calendarInSteps } from "./calendar-in-steps.ts";
import { Calendars } from "./calendars.ts";

/** To be opened once or subscribed to: it says nothing about votes, so both views have the same one. */
export const calendarRoutes: FastifyPluginAsyncZod<HttpDeps> = async (
  app,
  { reader, addresses, writes: { secrets } },
) => {
  const calendars = new Calendars(calendarInSteps);
  app.route({
    ...endpoint("calendar"),
    schema: { ...answers("calendar"), params: routes.calendar.params, querystring: routes.calendar.query },
    async handler(request, reply) {
      const { id } = request.params;
      const token = bearerOf(request);
      const reading = await reader.read(id, { bearer: token && secrets.hashToken(token) });
      if (reading.kind !== "found") return refuseReading(reply, reading);
      describe(reply, reading);
      if (hasAlready(request, reading)) return reply.code(304).send();
      const wish = {
        id,
        version: reading.version,
        base: addresses.base,
        onlyDecision: request.query.only === "decision",
      };
      return reply
        .type(routes.calendar.success.mediaType)
        .header("content-disposition", 'inline; filename="meetup.ics"')
        .send(await calendars.fileOf(wish, () => inSlices(meetupInSteps(reading.envelope))));
    },
  });
};
