import { z } from "zod";
import { token, version } from "../fields/ids.ts";
import { timeZone } from "../fields/time.ts";
import type { DescribedRoute } from "../route.ts";
import { commandRoutes } from "./command-routes.ts";
import { meetupId, participantId } from "./ids.ts";
import * as input from "./inputs.ts";
import { meetup, pair, participant } from "./meetup.ts";
import { addressOf, type RouteName, type RouteTable } from "./route-table.ts";
import { writeProblemCodes } from "./write-problem-codes.ts";

function route<Name extends RouteName, const R extends DescribedRoute>(name: Name, described: R) {
  return { ...addressOf(name), ...described };
}

const ofMeetup = z.object({ id: meetupId });

const readProblemCodes = ["meetup_not_found", "not_allowed", "read_unavailable", "validation_failed"] as const;

/** All of them; a route of the table that is missing here, or stands under another name, is a type error. */
export const routes = {
  createMeetup: route("createMeetup", {
    summary: "Create a meetup",
    body: input.newMeetup,
    success: {
      status: 201,
      body: z
        .object({
          meetup,
          organiserToken: token,
          participant: participant.exactOptional(),
          participantToken: token.exactOptional(),
        })
        .meta({ id: "CreatedMeetup" }),
    },
    // The key alone gets the tokens again, so it must not be guessed.
    keyMinLength: 22,
    codes: writeProblemCodes,
  }),
  readMeetup: route("readMeetup", {
    summary: "Read the state; conditional by ETag, never older than `atLeast`",
    params: ofMeetup,
    query: z.strictObject({ atLeast: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional() }),
    success: { status: 200, body: z.object({ meetup }).meta({ id: "MeetupState" }) },
    isConditional: true,
    codes: readProblemCodes,
  }),
  identify: route("identify", {
    summary: "Whose the bearer's token is; 403 when it is nobody's",
    params: ofMeetup,
    success: {
      status: 200,
      body: z
        .object({ kind: z.enum(["guest", "participant", "organiser"]), participantId: participantId.exactOptional() })
        .meta({ id: "TokenIdentity" }),
    },
    codes: readProblemCodes,
  }),
  ...commandRoutes,
  results: route("results", {
    summary: "The leading pairs in order, with the reason; 50 unless `limit` says otherwise",
    params: ofMeetup,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).exactOptional() }),
    success: {
      status: 200,
      body: z.object({ version, total: z.int(), pairs: z.array(pair) }).meta({ id: "Results" }),
    },
    isConditional: true,
    codes: readProblemCodes,
  }),
  calendar: route("calendar", {
    summary: "The times for a calendar; `only=decision` leaves out whatever is cancelled",
    params: ofMeetup,
    query: z.object({ only: z.literal("decision").exactOptional() }),
    success: { status: 200, body: z.string(), mediaType: "text/calendar; charset=utf-8" },
    isConditional: true,
    codes: readProblemCodes,
  }),
  answers: route("answers", {
    summary: "The answers as a table; times on the clocks of `timeZone`, unless it is given the meetup's",
    params: ofMeetup,
    query: z.object({ timeZone: timeZone.exactOptional(), lang: z.enum(["en", "ru"]).exactOptional() }),
    success: { status: 200, body: z.string(), mediaType: "text/csv; charset=utf-8" },
    isConditional: true,
    codes: readProblemCodes,
  }),
  qr: route("qr", {
    summary: "The invite link as a QR code",
    params: ofMeetup,
    success: { status: 200, body: z.string(), mediaType: "image/svg+xml" },
    codes: readProblemCodes,
  }),
  preview: route("preview", {
    summary:
      "What a chat shows of the invite link; with a guest's state, where it is small and the preview not neutral",
    params: ofMeetup,
    success: {
      status: 200,
      body: z
        .object({
          preview: z.object({
            title: z.string(),
            description: z.string(),
            url: z.url(),
            picture: z.string(),
            language: z.enum(["en", "ru"]),
          }),
          meetup: meetup.exactOptional(),
        })
        .meta({ id: "LinkPreview" }),
    },
    codes: readProblemCodes,
  }),
  address: route("address", {
    summary: "What links to this installation begin with",
    query: z.strictObject({}),
    success: { status: 200, body: z.object({ base: z.url() }) },
    codes: [],
  }),
} as const satisfies { [Name in RouteName]: { method: RouteTable[Name][0]; path: RouteTable[Name][1] } };

export type Routes = typeof routes;
