import type { Change } from "../../change/change.ts";
import { noChange } from "../../change/change.ts";
import { notAllowed, participantNotFound } from "../../shared/refusal.ts";
import { participantOf } from "../model/lookup.ts";
import type { Meetup, Participant } from "../model/meetup.ts";
import { highestOrder } from "../model/option-order.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { EditParticipant } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/** `mustCome` is set by the organiser, everything else by the participant (MS1, MS10). */
export function editParticipant(
  { meetup }: MeetupRecord,
  command: EditParticipant,
  { identity, now }: CommandContext,
): Outcome {
  const { participantId, edit } = command;
  const { mustCome, ...own } = edit;
  const editsOwn = mustCome === undefined || Object.keys(own).length > 0;
  if (editsOwn && !may(meetup, identity, { actAs: participantId })) return notAllowed("edit this participant");
  if (mustCome !== undefined && !may(meetup, identity, "mustCome")) return notAllowed("say who must come");
  const participant = participantOf(meetup, participantId);
  if (participant === undefined) return participantNotFound;

  const change = noChange();
  const values = { name: own.name, avatar: own.avatar === null ? "" : own.avatar, partySize: own.partySize };
  for (const field of ["name", "avatar", "partySize"] as const) {
    const value = values[field];
    if (value !== undefined && value !== participant[field])
      change.set[`participants.${participantId}.${field}`] = value;
  }
  for (const field of ["finished", "mustCome"] as const) {
    const path = `participants.${participantId}.${field}`;
    if (edit[field] === true && participant[field] === undefined) change.set[path] = true;
    if (edit[field] === false && participant[field] === true) change.unset.push(path);
  }
  updateFinishedUpTo(meetup, participant, edit.finished, change);
  return accepted(now, change);
}

/** Finishing again includes the options that were added since. */
function updateFinishedUpTo(
  meetup: Meetup,
  { id, finished, finishedUpTo }: Participant,
  finishes: boolean | undefined,
  change: Change,
): void {
  const path = `participants.${id}.finishedUpTo`;
  const highest = highestOrder(meetup);
  const before = finished && (finishedUpTo ?? 0);
  if (finishes === true && highest !== before) change.set[path] = highest;
  if (finishes === false && finishedUpTo !== undefined) change.unset.push(path);
}
