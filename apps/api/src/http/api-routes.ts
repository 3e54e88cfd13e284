import { problemOf } from "@pintpoint/contract";
import type { FastifyPluginAsync } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { HttpDeps } from "./http-deps.ts";
import { bodies } from "./plugins/bodies.ts";
import { rateLimits } from "./plugins/rate-limits.ts";
import { calendarRoutes } from "./routes/calendar/calendar-routes.ts";
import { commentRoutes } from "./routes/comments/comment-routes.ts";
import { decisionRoutes } from "./routes/decision/decision-routes.ts";
import { inviteRoutes } from "./routes/invite/invite-routes.ts";
import { meetupRoutes } from "./routes/meetups/meetup-routes.ts";
import { readMeetup } from "./routes/meetups/read-meetup.ts";
import { participantRoutes } from "./routes/participants/participant-routes.ts";
import { resultsRoutes } from "./routes/results/results-routes.ts";
import { slotRoutes } from "./routes/slots/slot-routes.ts";
import { venueRoutes } from "./routes/venues/venue-routes.ts";
import { sendProblem } from "./send-problem.ts";

/** Everything below /api/v1. Nothing of it may stay in a browser's or proxy's cache; conditional requests still work. */
export const apiRoutes: FastifyPluginAsync<{ deps: HttpDeps }> = async (app, { deps }) => {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(rateLimits, deps);
  await app.register(bodies);
  app.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "private, no-store"));

  // Here once more, so that looking around below /api is counted like every request.
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, problemOf("not_found")));

  for (const routes of [
    meetupRoutes,
    readMeetup,
    participantRoutes,
    slotRoutes,
    venueRoutes,
    commentRoutes,
    decisionRoutes,
  ]) {
    await app.register(routes, deps);
  }
  for (const routes of [resultsRoutes, calendarRoutes, inviteRoutes]) await app.register(routes, deps);
};
