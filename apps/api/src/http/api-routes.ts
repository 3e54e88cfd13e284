import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { apiHeaders } from "./plugins/api-headers.ts";
import { bodyParser } from "./plugins/body-parser.ts";
import { openapiRoute, openapiSchemas } from "./plugins/openapi.ts";
import { requestValidator } from "./request-validator.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { addressRoutes } from "./routes/address/address-routes.ts";
import { calendarRoutes } from "./routes/calendar/calendar-routes.ts";
import { commentRoutes } from "./routes/comments/comment-routes.ts";
import { decisionRoutes } from "./routes/decision/decision-routes.ts";
import { inviteRoutes } from "./routes/invite/invite-routes.ts";
import { identifyBearer } from "./routes/meetups/identify-bearer.ts";
import { meetupRoutes } from "./routes/meetups/meetup-routes.ts";
import { readMeetup } from "./routes/meetups/read-meetup.ts";
import { participantRoutes } from "./routes/participants/participant-routes.ts";
import { resultsRoutes } from "./routes/results/results-routes.ts";
import { slotRoutes } from "./routes/slots/slot-routes.ts";
import { venueRoutes } from "./routes/venues/venue-routes.ts";

/** Everything below /api/v1. */
export const apiRoutes: FastifyPluginAsync<{ deps: MeetupRouteDeps }> = async (app, { deps }) => {
  app.setValidatorCompiler(requestValidator);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(bodyParser, deps);
  await app.register(openapiSchemas);
  // What the most people ask for sets its headers itself: beside the others it has none of their hooks.
  await app.register(readMeetup, deps);
  await app.register(async (others) => {
    await others.register(apiHeaders);
    await others.register(openapiRoute);
    for (const routes of [
      meetupRoutes,
      identifyBearer,
      participantRoutes,
      slotRoutes,
      venueRoutes,
      commentRoutes,
      decisionRoutes,
    ]) {
      await others.register(routes, deps);
    }
    for (const routes of [resultsRoutes, calendarRoutes, inviteRoutes, addressRoutes]) {
      await others.register(routes, deps);
    }
  });
};
