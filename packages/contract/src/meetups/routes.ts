import { z } from "zod";
import { token, version } from "../fields/ids.ts";
import type { ProblemCode } from "../problems.ts";
import { commentId, meetupId, participantId, slotId, venueId } from "./ids.ts";
import * as input from "./inputs.ts";
import { comment, meetup, pair, participant, slot, venue } from "./meetup.ts";

/** One HTTP route below the prefix `/api/v1`: the server registers it, the client calls it, OpenAPI shows it. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The answer of a success; null has no body. */
  success: { status: 200 | 201 | 204; body: z.ZodType | null; mediaType?: string };
  /** `If-None-Match` with the current ETag is answered with 304. */
  isConditional?: true;
  /** Refusals of this route, beside those of every route. */
  codes: readonly ProblemCode[];
}

const route = <const R extends Route>(definition: R): R => definition;

const ofMeetup = z.object({ id: meetupId });
const ofParticipant = z.object({ id: meetupId, pid: participantId });
const ofSlot = z.object({ id: meetupId, oid: slotId });
const ofVenue = z.object({ id: meetupId, oid: venueId });
const ofComment = z.object({ id: meetupId, cid: commentId });

const versionOnly = z.object({ version }).meta({ id: "Versioned" });

const writeProblemCodes = [
  "validation_failed",
  "meetup_not_found",
  "not_allowed",
  "idempotency_mismatch",
  "write_unavailable",
  "write_unconfirmed",
  "storage_full",
  "limit_reached",
  "body_too_large",
  "unsupported_media_type",
] as const;
const readProblemCodes = ["meetup_not_found", "not_allowed", "read_unavailable", "validation_failed"] as const;

/** Refusals of every route. */
export const commonProblemCodes: readonly ProblemCode[] = [
  "rate_limited",
  "internal",
  "validation_failed",
  "misdirected_request",
];

export const routes = {
  createMeetup: route({
    method: "POST",
    path: "/meetups",
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
    codes: writeProblemCodes,
  }),
  readMeetup: route({
    method: "GET",
    path: "/meetups/:id",
    summary: "Read the state; conditional by ETag, never older than `atLeast`",
    params: ofMeetup,
    query: z.strictObject({ atLeast: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional() }),
    success: { status: 200, body: z.object({ meetup }).meta({ id: "MeetupState" }) },
    isConditional: true,
    codes: readProblemCodes,
  }),
  identify: route({
    method: "GET",
    path: "/meetups/:id/identity",
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
  editMeetup: route({
    method: "PATCH",
    path: "/meetups/:id",
    summary: "Change title, description, activity, time zone or settings",
    params: ofMeetup,
    body: input.meetupEdit,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "option_decided", "voting_closed"],
  }),
  deleteMeetup: route({
    method: "DELETE",
    path: "/meetups/:id",
    summary: "Delete for ever",
    params: ofMeetup,
    success: { status: 204, body: null },
    codes: writeProblemCodes,
  }),
  join: route({
    method: "POST",
    path: "/meetups/:id/participants",
    summary: "Join as a new participant",
    params: ofMeetup,
    body: input.newParticipant,
    success: { status: 201, body: z.object({ participant, token, version }).meta({ id: "Joined" }) },
    codes: [...writeProblemCodes, "joining_closed", "meetup_full", "participant_not_found"],
  }),
  editParticipant: route({
    method: "PATCH",
    path: "/meetups/:id/participants/:pid",
    summary: "Rename, bring more people, say that one has finished",
    params: ofParticipant,
    body: input.participantEdit,
    success: { status: 200, body: z.object({ participant, version }).meta({ id: "EditedParticipant" }) },
    codes: [...writeProblemCodes, "participant_not_found"],
  }),
  leave: route({
    method: "DELETE",
    path: "/meetups/:id/participants/:pid",
    summary: "Leave, or be removed by the organiser; `comments=remove` takes the comments along",
    params: ofParticipant,
    query: z.strictObject({ comments: z.literal("remove").exactOptional() }),
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "participant_not_found"],
  }),
  removePeople: route({
    method: "DELETE",
    path: "/meetups/:id/participants",
    summary: "Remove many at once, with what they wrote and proposed; the organiser",
    params: ofMeetup,
    body: input.removal,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "participant_not_found"],
  }),
  renewOrganiserLink: route({
    method: "POST",
    path: "/meetups/:id/organiser-token",
    summary: "Make a new organiser link; the old one dies",
    params: ofMeetup,
    success: {
      status: 201,
      body: z.object({ organiserToken: token, version }).meta({ id: "RenewedOrganiserLink" }),
    },
    codes: writeProblemCodes,
  }),
  relink: route({
    method: "POST",
    path: "/meetups/:id/participants/:pid/token",
    summary: "Make a new personal link; the old one dies",
    params: ofParticipant,
    success: { status: 201, body: z.object({ token, version }).meta({ id: "Relinked" }) },
    codes: [...writeProblemCodes, "participant_not_found"],
  }),
  castVotes: route({
    method: "PUT",
    path: "/meetups/:id/participants/:pid/votes",
    summary: "Answer the named options",
    params: ofParticipant,
    body: input.castVotes,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "participant_not_found", "option_not_found", "voting_closed"],
  }),
  addSlot: route({
    method: "POST",
    path: "/meetups/:id/slots",
    summary: "Propose a time; the answer is the one that is there, if there is one",
    params: ofMeetup,
    body: input.newSlot,
    success: { status: 201, body: z.object({ slot, version }).meta({ id: "AddedSlot" }) },
    codes: [...writeProblemCodes, "option_not_found"],
  }),
  editSlot: route({
    method: "PATCH",
    path: "/meetups/:id/slots/:oid",
    summary: "Move or approve a time",
    params: ofSlot,
    body: input.slotEdit,
    success: { status: 200, body: z.object({ slot, version }).meta({ id: "EditedSlot" }) },
    codes: [...writeProblemCodes, "option_not_found", "option_decided", "slot_exists", "voting_closed"],
  }),
  removeSlot: route({
    method: "DELETE",
    path: "/meetups/:id/slots/:oid",
    summary: "Remove a time and its votes",
    params: ofSlot,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "option_not_found", "option_decided"],
  }),
  addVenue: route({
    method: "POST",
    path: "/meetups/:id/venues",
    summary: "Propose a place",
    params: ofMeetup,
    body: input.newVenue,
    success: { status: 201, body: z.object({ venue, version }).meta({ id: "AddedVenue" }) },
    codes: [...writeProblemCodes, "option_not_found"],
  }),
  editVenue: route({
    method: "PATCH",
    path: "/meetups/:id/venues/:oid",
    summary: "Correct or approve a place",
    params: ofVenue,
    body: input.venueEdit,
    success: { status: 200, body: z.object({ venue, version }).meta({ id: "EditedVenue" }) },
    codes: [...writeProblemCodes, "option_not_found"],
  }),
  removeVenue: route({
    method: "DELETE",
    path: "/meetups/:id/venues/:oid",
    summary: "Remove a place and its votes",
    params: ofVenue,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "option_not_found", "option_decided"],
  }),
  addComment: route({
    method: "POST",
    path: "/meetups/:id/comments",
    summary: "Comment, as the participant whose token is sent",
    params: ofMeetup,
    body: input.newComment,
    success: { status: 201, body: z.object({ comment, version }).meta({ id: "AddedComment" }) },
    codes: [...writeProblemCodes, "option_not_found", "comment_not_found"],
  }),
  removeComment: route({
    method: "DELETE",
    path: "/meetups/:id/comments/:cid",
    summary: "Delete a comment; its author or the organiser",
    params: ofComment,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "comment_not_found"],
  }),
  decide: route({
    method: "PUT",
    path: "/meetups/:id/decision",
    summary: "Choose a slot, a venue, or both",
    params: ofMeetup,
    body: input.newDecision,
    success: { status: 200, body: versionOnly },
    codes: [...writeProblemCodes, "option_not_found"],
  }),
  reopen: route({
    method: "DELETE",
    path: "/meetups/:id/decision",
    summary: "Take the decision back",
    params: ofMeetup,
    success: { status: 200, body: versionOnly },
    codes: writeProblemCodes,
  }),
  results: route({
    method: "GET",
    path: "/meetups/:id/results",
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
  calendar: route({
    method: "GET",
    path: "/meetups/:id/calendar.ics",
    summary: "The times for a calendar; `only=decision` leaves out whatever is cancelled",
    params: ofMeetup,
    query: z.object({ only: z.literal("decision").exactOptional() }),
    success: { status: 200, body: z.string(), mediaType: "text/calendar; charset=utf-8" },
    isConditional: true,
    codes: readProblemCodes,
  }),
  qr: route({
    method: "GET",
    path: "/meetups/:id/qr.svg",
    summary: "The invite link as a QR code",
    params: ofMeetup,
    success: { status: 200, body: z.string(), mediaType: "image/svg+xml" },
    codes: readProblemCodes,
  }),
  address: route({
    method: "GET",
    path: "/address",
    summary: "What links to this installation begin with",
    query: z.strictObject({}),
    success: { status: 200, body: z.object({ base: z.url() }) },
    codes: [],
  }),
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
