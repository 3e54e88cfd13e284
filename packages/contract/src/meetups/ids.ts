import { idPattern } from "@pintpoint/core/shared";
import { z } from "zod";
import { serverMadeId } from "../fields/ids.ts";

export const slotId = serverMadeId("s", "SlotId");
export const venueId = serverMadeId("v", "VenueId");
export const optionId = z
  .string()
  .regex(idPattern("[sv]"), "must be the id of a slot or a venue")
  .meta({ id: "OptionId" });
export const participantId = serverMadeId("p", "ParticipantId");
export const commentId = serverMadeId("c", "CommentId");

/** Any short text: a mistyped link is answered with 404, not with 400. */
export const meetupId = z.string().min(1).max(100).meta({ id: "MeetupId" });
