import type { Json } from "@pintpoint/core/change";
import { z } from "zod";
import { version } from "../fields/ids.ts";
import { accessFields, editing, joining, preview, proposals, reaction, vote } from "./enums.ts";
import { commentId, optionId, participantId, slotId, venueId } from "./ids.ts";

// Responses are described loosely on purpose: clients ignore unknown fields.

const proposal = {
  proposedBy: participantId.exactOptional(),
  /** Absent: by the organiser's link, or before this was kept. */
  proposedAt: z.string().exactOptional(),
  pending: z.literal(true).exactOptional(),
  order: z.int().exactOptional(),
};

const timedSlot = z.object({ id: slotId, start: z.string(), end: z.string(), ...proposal }).meta({ id: "TimedSlot" });
const daySlot = z.object({ id: slotId, date: z.string(), ...proposal }).meta({ id: "DaySlot" });
export const slot = z.union([timedSlot, daySlot]).meta({ id: "Slot" });

const formerTime = z
  .union([z.object({ start: z.string(), end: z.string() }), z.object({ date: z.string() })])
  .meta({ id: "FormerTime" });

const accessFacts = z.object(accessFields).meta({ id: "AccessFacts" });

export const venue = z
  .object({
    id: venueId,
    name: z.string(),
    address: z.string().exactOptional(),
    url: z.string().exactOptional(),
    note: z.string().exactOptional(),
    capacity: z.int().exactOptional(),
    photo: z.string().exactOptional(),
    access: accessFacts.exactOptional(),
    ...proposal,
  })
  .meta({ id: "Venue" });

export const participant = z
  .object({
    id: participantId,
    name: z.string(),
    avatar: z.string(),
    partySize: z.int(),
    mustCome: z.literal(true).exactOptional(),
    finished: z.literal(true).exactOptional(),
    finishedUpTo: z.int().exactOptional(),
    /** Joined by the organiser link, or named at the creation. */
    organiser: z.literal(true).exactOptional(),
    /** Who answers for them. */
    proxy: participantId.exactOptional(),
    /** In a blind meetup: sees no answers until they answer again. */
    blind: z.literal(true).exactOptional(),
    joinedAt: z.string(),
  })
  .meta({ id: "Participant" });

export const comment = z
  .object({
    id: commentId,
    participantId,
    text: z.string(),
    optionId: optionId.exactOptional(),
    at: z.string(),
    /** By participant. */
    reactions: z.record(z.string(), reaction).exactOptional(),
  })
  .meta({ id: "Comment" });

const author = z.union([participantId, z.literal("organiser"), z.null()]);

const decision = z
  .object({
    slotId: slotId.exactOptional(),
    venueId: venueId.exactOptional(),
    at: z.string(),
    by: author,
    /** It was drawn among so many leaders that tied. */
    drawnFrom: z.int().exactOptional(),
  })
  .meta({ id: "Decision" });

const reopened = z
  .object({
    at: z.string(),
    by: author,
    reason: z.string().exactOptional(),
    /** The decision that was taken back, if it had been drawn. */
    drawn: decision.exactOptional(),
  })
  .meta({ id: "Reopened" });

const settings = z
  .object({
    editing,
    proposals,
    blind: z.boolean(),
    deadline: z.string().exactOptional(),
    joining: joining.exactOptional(),
    /** Absent: full. */
    preview: preview.exactOptional(),
  })
  .meta({ id: "Settings" });

export const meetup = z
  .object({
    id: z.string(),
    version,
    epoch: z.string(),
    title: z.string(),
    /** The title is as the page proposed it. */
    titleProposed: z.literal(true).exactOptional(),
    activity: z.string(),
    description: z.string(),
    timeZone: z.string(),
    status: z.enum(["open", "decided"]),
    settings,
    createdAt: z.string(),
    updatedAt: z.string(),
    slots: z.record(z.string(), slot),
    venues: z.record(z.string(), venue),
    participants: z.record(z.string(), participant),
    votes: z.record(z.string(), z.record(z.string(), vote)),
    queue: z.record(z.string(), z.record(z.string(), version)),
    reconfirm: z.record(z.string(), z.record(z.string(), z.literal(true))),
    comments: z.record(z.string(), comment),
    decision: decision.exactOptional(),
    reopened: reopened.exactOptional(),
    formerTimes: z.record(z.string(), formerTime).exactOptional(),
  })
  .meta({ id: "Meetup" });

const json: z.ZodType<Json> = z.json();

export const patch = z
  .object({
    meetupId: z.string(),
    epoch: z.string(),
    from: version,
    to: version,
    set: z.record(z.string(), json),
    unset: z.array(z.string()),
  })
  .meta({ id: "Patch" });

export const pair = z
  .object({
    slotId: slotId.exactOptional(),
    venueId: venueId.exactOptional(),
    rank: z.int(),
    tied: z.boolean(),
    coming: z.array(participantId),
    open: z.array(participantId),
    maybe: z.array(participantId),
    unsaid: z.array(participantId),
    out: z.array(participantId),
    people: z.object({ coming: z.int(), open: z.int(), maybe: z.int(), out: z.int() }),
    fits: z.boolean(),
    tooSmallBy: z.int().exactOptional(),
    noSeat: z.int().exactOptional(),
    missing: z.array(participantId),
    cut: z.literal(true).exactOptional(),
    over: z.literal(true).exactOptional(),
    by: z.enum(["mustCome", "yes", "fits", "open", "maybe", "out"]).exactOptional(),
  })
  .meta({ id: "Pair" });
