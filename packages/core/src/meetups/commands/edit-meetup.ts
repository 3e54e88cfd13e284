import { noChange } from "../../change/change.ts";
import { notAllowed, refuse, validationFailed, votingClosedForMoves } from "../../shared/refusal.ts";
import { isChosen } from "../model/lookup.ts";
import type { Instant, Meetup } from "../model/meetup.ts";
import { isDeadlineOver } from "../model/voting-open.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { EditMeetup } from "./command.ts";
import { moveSlot } from "./move-slot.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { slotMovesInto, statedTimesErrors } from "./time-zone-moves.ts";

const textFields = ["title", "activity", "description", "timeZone"] as const;

/** Slots that have ended may be moved by a time zone as well: the zone is corrected, no time is offered. */
export function editMeetup(record: MeetupRecord, command: EditMeetup, { identity, now }: CommandContext): Outcome {
  const { meetup } = record;
  const { settings, slots } = command;
  const errors = slots === undefined ? [] : statedTimesErrors(meetup, command.timeZone, slots);
  if (errors.length > 0) return validationFailed(errors);
  // Only the organiser may change settings (approve), and the organiser may always edit, so one right is enough to ask
  // for.
  if (!may(meetup, identity, settings === undefined ? "edit" : "settings"))
    return notAllowed(settings === undefined ? "edit this meetup" : "change the settings");

  const moves = slotMovesInto(meetup, command.timeZone ?? meetup.timeZone, slots);
  if (moves.some(({ slot }) => isChosen(meetup, slot.id))) {
    return refuse("option_decided", "The other time zone would move the decided slot; reopen first.");
  }
  // The deadline after this command: removing it and moving slots may come in one command.
  const deadline = deadlineAfter(meetup, settings?.deadline);
  if (moves.length > 0 && isDeadlineOver(deadline, now)) return votingClosedForMoves;

  const changes = { meetup: noChange(), vault: noChange() };
  const change = changes.meetup;
  for (const field of textFields) {
    const value = command[field];
    if (value !== undefined && (value ?? "") !== meetup[field]) change.set[field] = value ?? "";
  }
  for (const { slot, to } of moves) moveSlot(record, slot, to, changes);
  if (settings?.proposals !== undefined && settings.proposals !== meetup.settings.proposals) {
    change.set["settings.proposals"] = settings.proposals;
  }
  if (settings?.joining !== undefined && settings.joining !== (meetup.settings.joining ?? "open")) {
    change.set["settings.joining"] = settings.joining;
  }
  if (settings?.deadline === null && meetup.settings.deadline !== undefined) change.unset.push("settings.deadline");
  if (typeof settings?.deadline === "string" && settings.deadline !== meetup.settings.deadline) {
    change.set["settings.deadline"] = settings.deadline;
  }
  return accepted(now, change, changes.vault);
}

/** Undefined: there is none. */
function deadlineAfter(meetup: Meetup, requested: Instant | null | undefined): Instant | undefined {
  return requested === undefined ? meetup.settings.deadline : (requested ?? undefined);
}
