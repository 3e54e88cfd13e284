import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { checkSchemas } from "./check-schemas.ts";
import type { HttpDeps } from "./http-deps.ts";
import { apiHeaders } from "./plugins/api-headers.ts";
import { bodies } from "./plugins/bodies.ts";
import { apiDescription, openapiRoute } from "./plugins/openapi.ts";
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
export const apiRoutes: FastifyPluginAsync<{ deps: HttpDeps }> = async (app, { deps }) => {
  app.setValidatorCompiler(checkSchemas);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(bodies, deps);
  await app.register(apiDescription);
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
