import type { CommandAnswer, CommandInput, CommandKind } from "@pintpoint/core/meetups";
import { z } from "zod";
import { token, version } from "../fields/ids.ts";
import type { ProblemCode } from "../problems.ts";
import type { DescribedRoute, Route } from "../route.ts";
import { commentId, meetupId, participantId, slotId, venueId } from "./ids.ts";
import * as input from "./inputs.ts";
import { comment, participant, slot, venue } from "./meetup.ts";
import { addressOf, type RouteName } from "./route-table.ts";
import { writeProblemCodes } from "./write-problem-codes.ts";

/** A route that is one command: how its request is the command's input. */
export interface CommandRoute extends Route {
  kind: CommandKind;
  input(request: { params: unknown; query: unknown; body: unknown }): CommandInput<CommandKind>;
}

/** The parts of a request, read by the route's schemas. */
type ReadRequest<R> = {
  [Part in "params" | "query" | "body"]: R extends { [P in Part]: infer S extends z.ZodType } ? z.output<S> : unknown;
};

/** Nothing to add when the route's body holds the command's answer; else a field that no route has. */
type Holds<R extends DescribedRoute, Answer> = R["success"]["body"] extends infer Body
  ? Body extends z.ZodType
    ? Answer extends z.output<Body>
      ? unknown
      : { answerIsNotInTheBody: Answer }
    : unknown
  : never;

/** `codes`: beside those of every command. */
function command<Name extends RouteName, Kind extends CommandKind, const R extends DescribedRoute>(
  name: Name,
  kind: Kind,
  described: R & Holds<R, CommandAnswer<Kind>>,
  input: (request: ReadRequest<R>) => CommandInput<Kind>,
) {
  const codes: readonly ProblemCode[] = [...writeProblemCodes, ...described.codes];
  return { ...addressOf(name), ...described, codes, kind, input };
}

const ofMeetup = z.object({ id: meetupId });
const ofParticipant = z.object({ id: meetupId, pid: participantId });
const ofSlot = z.object({ id: meetupId, oid: slotId });
const ofVenue = z.object({ id: meetupId, oid: venueId });
const ofComment = z.object({ id: meetupId, cid: commentId });

const versionOnly = z.object({ version }).meta({ id: "Versioned" });

export const commandRoutes = {
  editMeetup: command(
    "editMeetup",
    "editMeetup",
    {
      summary: "Change title, description, activity, time zone or settings",
      params: ofMeetup,
      body: input.meetupEdit,
      success: { status: 200, body: versionOnly },
      codes: ["option_decided", "voting_closed"],
    },
    ({ body }) => ({ edit: body }),
  ),
  renewOrganiserLink: command(
    "renewOrganiserLink",
    "renewOrganiserLink",
    {
      summary: "Make a new organiser link; the old one dies",
      params: ofMeetup,
      success: {
        status: 201,
        body: z.object({ organiserToken: token, version }).meta({ id: "RenewedOrganiserLink" }),
      },
      codes: [],
    },
    () => ({}),
  ),
  deleteMeetup: command(
    "deleteMeetup",
    "deleteMeetup",
    {
      summary: "Delete for ever",
      params: ofMeetup,
      success: { status: 204, body: null },
      codes: [],
    },
    () => ({}),
  ),
  join: command(
    "join",
    "join",
    {
      summary: "Join as a new participant",
      params: ofMeetup,
      body: input.newParticipant,
      success: { status: 201, body: z.object({ participant, token, version }).meta({ id: "Joined" }) },
      codes: ["joining_closed", "meetup_full", "participant_not_found"],
    },
    ({ body }) => ({ participant: body }),
  ),
  editParticipant: command(
    "editParticipant",
    "editParticipant",
    {
      summary: "Rename, bring more people, say that one has finished",
      params: ofParticipant,
      body: input.participantEdit,
      success: { status: 200, body: z.object({ participant, version }).meta({ id: "EditedParticipant" }) },
      codes: ["participant_not_found"],
    },
    ({ params, body }) => ({ participantId: params.pid, edit: body }),
  ),
  leave: command(
    "leave",
    "leave",
    {
      summary: "Leave, or be removed by the organiser; `comments=remove` takes the comments along",
      params: ofParticipant,
      query: z.strictObject({ comments: z.literal("remove").exactOptional() }),
      success: { status: 200, body: versionOnly },
      codes: ["participant_not_found"],
    },
    ({ params, query }) => ({
      participantId: params.pid,
      ...(query.comments === "remove" && { comments: true as const }),
    }),
  ),
  removePeople: command(
    "removePeople",
    "removePeople",
    {
      summary: "Remove many at once, with what they wrote and proposed; the organiser",
      params: ofMeetup,
      body: input.removal,
      success: { status: 200, body: versionOnly },
      codes: ["participant_not_found"],
    },
    ({ body: { comments = false, options = false, ...who } }) => ({ removal: { who, comments, options } }),
  ),
  relink: command(
    "relink",
    "relink",
    {
      summary: "Make a new personal link; the old one dies",
      params: ofParticipant,
      success: { status: 201, body: z.object({ token, version }).meta({ id: "Relinked" }) },
      codes: ["participant_not_found"],
    },
    ({ params }) => ({ participantId: params.pid }),
  ),
  castVotes: command(
    "castVotes",
    "castVotes",
    {
      summary: "Answer the named options",
      params: ofParticipant,
      body: input.castVotes,
      success: { status: 200, body: versionOnly },
      codes: ["participant_not_found", "option_not_found", "voting_closed"],
    },
    ({ params, body }) => ({ participantId: params.pid, votes: body.votes }),
  ),
  addSlot: command(
    "addSlot",
    "addSlot",
    {
      summary: "Propose a time; the answer is the one that is there, if there is one",
      params: ofMeetup,
      body: input.proposedSlot,
      success: { status: 201, body: z.object({ slot, version }).meta({ id: "AddedSlot" }) },
      codes: ["option_not_found"],
    },
    ({ body: { vote, ...slot } }) => ({ slot, ...(vote !== undefined && { vote }) }),
  ),
  editSlot: command(
    "editSlot",
    "editSlot",
    {
      summary: "Move or approve a time",
      params: ofSlot,
      body: input.slotEdit,
      success: { status: 200, body: z.object({ slot, version }).meta({ id: "EditedSlot" }) },
      codes: ["option_not_found", "option_decided", "slot_exists", "voting_closed"],
    },
    ({ params, body }) => ({ slotId: params.oid, edit: body }),
  ),
  removeSlot: command(
    "removeSlot",
    "removeOption",
    {
      summary: "Remove a time and its votes",
      params: ofSlot,
      success: { status: 200, body: versionOnly },
      codes: ["option_not_found", "option_decided"],
    },
    ({ params }) => ({ optionId: params.oid }),
  ),
  addVenue: command(
    "addVenue",
    "addVenue",
    {
      summary: "Propose a place",
      params: ofMeetup,
      body: input.proposedVenue,
      success: { status: 201, body: z.object({ venue, version }).meta({ id: "AddedVenue" }) },
      codes: ["option_not_found"],
    },
    ({ body: { vote, ...venue } }) => ({ venue, ...(vote !== undefined && { vote }) }),
  ),
  editVenue: command(
    "editVenue",
    "editVenue",
    {
      summary: "Correct or approve a place",
      params: ofVenue,
      body: input.venueEdit,
      success: { status: 200, body: z.object({ venue, version }).meta({ id: "EditedVenue" }) },
      codes: ["option_not_found"],
    },
    ({ params, body }) => ({ venueId: params.oid, edit: body }),
  ),
  removeVenue: command(
    "removeVenue",
    "removeOption",
    {
      summary: "Remove a place and its votes",
      params: ofVenue,
      success: { status: 200, body: versionOnly },
      codes: ["option_not_found", "option_decided"],
    },
    ({ params }) => ({ optionId: params.oid }),
  ),
  addComment: command(
    "addComment",
    "addComment",
    {
      summary: "Comment, as the participant whose token is sent",
      params: ofMeetup,
      body: input.newComment,
      success: { status: 201, body: z.object({ comment, version }).meta({ id: "AddedComment" }) },
      codes: ["option_not_found", "comment_not_found"],
    },
    ({ body }) => ({ comment: body }),
  ),
  removeComment: command(
    "removeComment",
    "removeComment",
    {
      summary: "Delete a comment; its author or the organiser",
      params: ofComment,
      success: { status: 200, body: versionOnly },
      codes: ["comment_not_found"],
    },
    ({ params }) => ({ commentId: params.cid }),
  ),
  react: command(
    "react",
    "react",
    {
      summary: "React to a comment, as the participant whose token is sent; the next reaction replaces it",
      params: ofComment,
      body: input.newReaction,
      success: { status: 200, body: versionOnly },
      codes: ["comment_not_found"],
    },
    ({ params, body }) => ({ commentId: params.cid, emoji: body.emoji }),
  ),
  removeReaction: command(
    "removeReaction",
    "react",
    {
      summary: "Take the own reaction to a comment back",
      params: ofComment,
      success: { status: 200, body: versionOnly },
      codes: ["comment_not_found"],
    },
    ({ params }) => ({ commentId: params.cid, emoji: null }),
  ),
  decide: command(
    "decide",
    "decide",
    {
      summary: "Choose a slot, a venue, or both; or draw one of the leading pairs that tie",
      params: ofMeetup,
      body: input.newDecision,
      success: { status: 200, body: versionOnly },
      codes: ["option_not_found", "not_tied"],
    },
    ({ body }) => ({ decision: body }),
  ),
  reopen: command(
    "reopen",
    "reopen",
    {
      summary: "Take the decision back, with the reason if there is one to give",
      params: ofMeetup,
      body: input.reopening,
      success: { status: 200, body: versionOnly },
      codes: [],
    },
    ({ body }) => ({ ...body }),
  ),
} as const;

export type CommandRouteName = keyof typeof commandRoutes;

// Object.keys gives string[]; the object above has exactly these keys.
export const commandRouteNames = Object.keys(commandRoutes) as CommandRouteName[];
