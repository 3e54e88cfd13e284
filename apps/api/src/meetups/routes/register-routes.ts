import type { FastifyPluginAsync } from "fastify";
import { addressRoutes } from "./address-routes.ts";
import { answersRoutes } from "./answers/answers-routes.ts";
import { calendarRoutes } from "./calendar/calendar-routes.ts";
import { commandPlugin } from "./commands.ts";
import { createMeetupRoute } from "./create-meetup.ts";
import { identifyBearer } from "./identify-bearer.ts";
import { inviteRoutes } from "./invite-routes.ts";
import { missingMeetups } from "./missing-meetups.ts";
import { previewRoutes } from "./preview-routes.ts";
import { readMeetup } from "./read-meetup.ts";
import { resultsRoutes } from "./results/results-routes.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";

/** All routes of meetups but the most frequent one. */
export const registerRoutes: FastifyPluginAsync<MeetupRouteDeps> = async (app, deps) => {
  await app.register(missingMeetups, deps);
  for (const routes of [
    createMeetupRoute,
    commandPlugin,
    identifyBearer,
    resultsRoutes,
    calendarRoutes,
    answersRoutes,
    inviteRoutes,
    previewRoutes,
    addressRoutes,
  ]) {
    await app.register(routes, deps);
  }
};

/** What the most people ask for sets its headers itself: it has none of the others' hooks. */
export const registerReadMeetup: FastifyPluginAsync<MeetupRouteDeps> = async (app, deps) => {
  await app.register(missingMeetups, deps);
  await app.register(readMeetup, deps);
};
