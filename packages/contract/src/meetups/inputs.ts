import { limits } from "@pintpoint/core/meetups";
import { z } from "zod";
import { atLeastOne, withMaxEntries } from "../fields/shape.ts";
import { day, instant, timeZone } from "../fields/time.ts";
import { accessFields, editing, joining, preview, proposals, reaction, vote } from "./enums.ts";
import { optionId, participantId, slotId, venueId } from "./ids.ts";
import {
  activity,
  address,
  avatar,
  commentText,
  description,
  note,
  personName,
  reason,
  title,
  venueName,
  webUrl,
} from "./texts.ts";

// Requests are strict: an unknown field is an error, so that a typo is noticed.

const partySize = z.int().min(1).max(limits.partySize);
const capacity = z.int().min(1).max(limits.capacity);

const newAccessFacts = atLeastOne(z.strictObject(accessFields));

export const newSlot = z
  .union([z.strictObject({ start: instant, end: instant }), z.strictObject({ date: day })])
  .meta({ id: "NewSlot", examples: [{ date: "2027-12-04" }] });

export const newVenue = z
  .strictObject({
    name: venueName,
    address: address.exactOptional(),
    url: webUrl.exactOptional(),
    note: note.exactOptional(),
    capacity: capacity.exactOptional(),
    photo: webUrl.exactOptional(),
    access: newAccessFacts.exactOptional(),
  })
  .meta({ id: "NewVenue" });

/** One's own yes, in the same change; passed over where it would not count (MS24). */
const ownYes = z.enum(["yes"]).exactOptional();

export const proposedSlot = z
  .union([z.strictObject({ start: instant, end: instant, vote: ownYes }), z.strictObject({ date: day, vote: ownYes })])
  .meta({ id: "ProposedSlot", examples: [{ date: "2027-12-04", vote: "yes" }] });

export const proposedVenue = z.strictObject({ ...newVenue.shape, vote: ownYes }).meta({ id: "ProposedVenue" });

export const newMeetup = z
  .strictObject({
    title,
    titleProposed: z.boolean().exactOptional(),
    activity: activity.exactOptional(),
    description: description.exactOptional(),
    timeZone,
    slots: withMaxEntries(z.array(newSlot).max(limits.slots), limits.slots, "slots"),
    venues: withMaxEntries(z.array(newVenue).max(limits.venues), limits.venues, "venues"),
    settings: z
      .strictObject({
        editing: editing.exactOptional(),
        proposals: proposals.exactOptional(),
        blind: z.boolean().exactOptional(),
        deadline: instant.exactOptional(),
        joining: joining.exactOptional(),
        preview: preview.exactOptional(),
      })
      .exactOptional(),
    organiser: z.strictObject({ name: personName, avatar: avatar.exactOptional() }).exactOptional(),
  })
  .meta({ id: "NewMeetup" });

export const meetupEdit = atLeastOne(
  z.strictObject({
    title: title.exactOptional(),
    titleProposed: z.boolean().exactOptional(),
    activity: activity.nullable().exactOptional(),
    description: description.nullable().exactOptional(),
    timeZone: timeZone.exactOptional(),
    slots: withMaxEntries(z.record(slotId, z.strictObject({ start: instant, end: instant })), limits.slots, "slots")
      .meta({ maxProperties: limits.slots })
      .exactOptional(),
    settings: atLeastOne(
      z.strictObject({
        proposals: proposals.exactOptional(),
        deadline: instant.nullable().exactOptional(),
        joining: joining.exactOptional(),
        preview: preview.exactOptional(),
      }),
    ).exactOptional(),
  }),
).meta({ id: "MeetupEdit", dependentRequired: { slots: ["timeZone"] } });

export const newParticipant = z
  .strictObject({
    name: personName,
    avatar: avatar.exactOptional(),
    partySize: partySize.exactOptional(),
    /** For somebody without a device: the token's participant answers for them. */
    proxy: z.literal(true).exactOptional(),
  })
  .meta({ id: "NewParticipant" });

export const participantEdit = atLeastOne(
  z.strictObject({
    name: personName.exactOptional(),
    avatar: avatar.nullable().exactOptional(),
    partySize: partySize.exactOptional(),
    finished: z.boolean().exactOptional(),
    mustCome: z.boolean().exactOptional(),
    proxy: z.null().exactOptional(),
  }),
).meta({ id: "ParticipantEdit" });

const alsoRemove = { comments: z.boolean().exactOptional(), options: z.boolean().exactOptional() };

/** By ids, or all who joined at this second or later; with their comments and proposals if asked for. */
export const removal = z
  .union([
    z.strictObject({
      ids: withMaxEntries(z.array(participantId).min(1).max(limits.removedAtOnce), limits.removedAtOnce, "people"),
      ...alsoRemove,
    }),
    z.strictObject({ joinedSince: instant, ...alsoRemove }),
  ])
  .meta({ id: "Removal" });

/** `{}` names nothing and is refused; null withdraws an answer. */
export const votes = withMaxEntries(
  z
    .record(optionId, vote.nullable())
    .refine((value) => Object.keys(value).length > 0, "must name at least one option")
    .meta({ id: "Votes", minProperties: 1, maxProperties: limits.votes }),
  limits.votes,
  "options",
);

export const castVotes = z.strictObject({ votes }).meta({ id: "CastVotes" });

export const slotEdit = atLeastOne(
  z.strictObject({
    start: instant.exactOptional(),
    end: instant.exactOptional(),
    date: day.exactOptional(),
    pending: z.literal(false).exactOptional(),
  }),
).meta({ id: "SlotEdit" });

export const venueEdit = atLeastOne(
  z.strictObject({
    name: venueName.exactOptional(),
    address: address.nullable().exactOptional(),
    url: webUrl.nullable().exactOptional(),
    note: note.nullable().exactOptional(),
    capacity: capacity.nullable().exactOptional(),
    photo: webUrl.nullable().exactOptional(),
    access: newAccessFacts.nullable().exactOptional(),
    pending: z.literal(false).exactOptional(),
  }),
).meta({ id: "VenueEdit" });

export const newComment = z
  .strictObject({ text: commentText, optionId: optionId.exactOptional() })
  .meta({ id: "NewComment" });

export const newReaction = z.strictObject({ emoji: reaction }).meta({ id: "NewReaction" });

/** A slot, a venue, both; or a draw among the leaders that tie. */
export const newDecision = z
  .strictObject({
    slotId: slotId.exactOptional(),
    venueId: venueId.exactOptional(),
    draw: z.literal(true).exactOptional(),
  })
  .refine(
    ({ slotId, venueId, draw }) => draw === true || slotId !== undefined || venueId !== undefined,
    "must name a slot or a venue",
  )
  .refine(({ slotId, venueId, draw }) => draw !== true || (slotId === undefined && venueId === undefined), {
    path: ["draw"],
    error: "chooses the slot and the venue; name neither",
  })
  .meta({ id: "NewDecision", minProperties: 1, maxProperties: 2 });

/** Null, as Fastify has a body that is not there: from a client that gives no reason. */
export const reopening = z.strictObject({ reason: reason.exactOptional() }).meta({ id: "Reopening" }).nullish();
