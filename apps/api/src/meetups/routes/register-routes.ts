import type { FastifyPluginAsync } from "fastify";
import { calendarRoutes } from "./calendar/calendar-routes.ts";
import { commentRoutes } from "./comment-routes.ts";
import { decisionRoutes } from "./decision-routes.ts";
import { identifyBearer } from "./identify-bearer.ts";
import { inviteRoutes } from "./invite-routes.ts";
import { meetupRoutes } from "./meetup-routes.ts";
import { missingMeetups } from "./missing-meetups.ts";
import { participantRoutes } from "./participant-routes.ts";
import { readMeetup } from "./read-meetup.ts";
import { resultsRoutes } from "./results/results-routes.ts";
import type { MeetupRouteDeps } from "./route-deps.ts";
import { slotRoutes } from "./slot-routes.ts";
import { venueRoutes } from "./venue-routes.ts";

/** All routes of meetups but the most frequent one. */
export const registerRoutes: FastifyPluginAsync<MeetupRouteDeps> = async (app, deps) => {
  await app.register(missingMeetups, deps);
  for (const routes of [
    meetupRoutes,
    identifyBearer,
    participantRoutes,
    slotRoutes,
    venueRoutes,
    commentRoutes,
    decisionRoutes,
    resultsRoutes,
    calendarRoutes,
    inviteRoutes,
  ]) {
    await app.register(routes, deps);
  }
};

/** What the most people ask for sets its headers itself: it has none of the others' hooks. */
export const registerReadMeetup: FastifyPluginAsync<MeetupRouteDeps> = async (app, deps) => {
  await app.register(missingMeetups, deps);
  await app.register(readMeetup, deps);
};
