import type { MeetupRecord } from "../ports/meetup-records.ts";
import { addComment } from "./add-comment.ts";
import { addSlot } from "./add-slot.ts";
import { addVenue } from "./add-venue.ts";
import { castVotes } from "./cast-votes.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import { deleteMeetup } from "./delete-meetup.ts";
import { editMeetup } from "./edit-meetup.ts";
import { editParticipant } from "./edit-participant.ts";
import { editSlot } from "./edit-slot.ts";
import { editVenue } from "./edit-venue.ts";
import { join } from "./join.ts";
import { leave } from "./leave.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { relink } from "./relink.ts";
import { removeComment } from "./remove-comment.ts";
import { removeOption } from "./remove-option.ts";
import { removePeople } from "./remove-people.ts";
import { renewOrganiserLink } from "./renew-organiser-link.ts";
import { reopen } from "./reopen.ts";

/**
 * Decides one command on a record into a change or a refusal; changes nothing itself. The change's version is
 * `meetup.version + 1`. Every command judges in the same order (MS7): the form, as far as it takes the state or the
 * clock (400), authority (403), existence (404), rules (409).
 */
export function decideCommand(record: MeetupRecord, command: Command, context: CommandContext): Outcome {
  switch (command.kind) {
    case "editMeetup":
      return editMeetup(record, command, context);
    case "deleteMeetup":
      return deleteMeetup(record, command, context);
    case "join":
      return join(record, command, context);
    case "editParticipant":
      return editParticipant(record, command, context);
    case "leave":
      return leave(record, command, context);
    case "removePeople":
      return removePeople(record, command, context);
    case "renewOrganiserLink":
      return renewOrganiserLink(record, command, context);
    case "relink":
      return relink(record, command, context);
    case "castVotes":
      return castVotes(record, command, context);
    case "addSlot":
      return addSlot(record, command, context);
    case "editSlot":
      return editSlot(record, command, context);
    case "addVenue":
      return addVenue(record, command, context);
    case "editVenue":
      return editVenue(record, command, context);
    case "removeOption":
      return removeOption(record, command, context);
    case "addComment":
      return addComment(record, command, context);
    case "removeComment":
      return removeComment(record, command, context);
    case "decide":
      return decide(record, command, context);
    case "reopen":
      return reopen(record, command, context);
  }
}
