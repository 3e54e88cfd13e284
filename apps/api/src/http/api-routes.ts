import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { calendarRoutes } from "../meetups/routes/calendar/calendar-routes.ts";
import { commentRoutes } from "../meetups/routes/comment-routes.ts";
import { decisionRoutes } from "../meetups/routes/decision-routes.ts";
import { identifyBearer } from "../meetups/routes/identify-bearer.ts";
import { inviteRoutes } from "../meetups/routes/invite-routes.ts";
import { meetupRoutes } from "../meetups/routes/meetup-routes.ts";
import { participantRoutes } from "../meetups/routes/participant-routes.ts";
import { readMeetup } from "../meetups/routes/read-meetup.ts";
import { resultsRoutes } from "../meetups/routes/results/results-routes.ts";
import type { MeetupRouteDeps } from "../meetups/routes/route-deps.ts";
import { slotRoutes } from "../meetups/routes/slot-routes.ts";
import { venueRoutes } from "../meetups/routes/venue-routes.ts";
import { addressRoutes } from "./address-routes.ts";
import { apiHeaders } from "./plugins/api-headers.ts";
import { bodyParser } from "./plugins/body-parser.ts";
import { openapiRoute, openapiSchemas } from "./plugins/openapi.ts";
import { requestValidator } from "./request-validator.ts";

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
