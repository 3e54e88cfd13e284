import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { has, isChosen, optionOf, slotOf, voteOf } from "../meetup/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { RemoveOption } from "./command.ts";
import { keepFormerTime } from "./former-times.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { noOption, notAllowed, refuse } from "./refusal.ts";

/** The option goes with its votes, queue and reconfirms; a comment on it stays as a comment on the meetup. */
export function removeOption(
  { meetup, vault }: MeetupRecord,
  { optionId }: RemoveOption,
  { identity, now }: Circumstances,
): Outcome {
  if (!may(meetup, identity, { removeOption: optionId })) return notAllowed("remove this option");
  if (optionOf(meetup, optionId) === undefined) return noOption;
  if (isChosen(meetup, optionId))
    return refuse("option_decided", "The decided option cannot be removed; reopen first.");

  const change = noChange();
  const slot = slotOf(meetup, optionId);
  change.unset.push(`${slot === undefined ? "venues" : "slots"}.${optionId}`);
  if (slot !== undefined && slot.pending !== true) keepFormerTime(meetup, slot.id, slot, change);
  for (const id of Object.keys(meetup.votes)) {
    if (voteOf(meetup, id, optionId) !== undefined) change.unset.push(`votes.${id}.${optionId}`);
  }
  for (const map of ["queue", "reconfirm"] as const) {
    if (has(meetup[map], optionId)) change.unset.push(`${map}.${optionId}`);
  }
  const secrets = noChange();
  for (const map of ["answeredTimes", "answeredFor"] as const) {
    if (has(vault[map], optionId)) secrets.unset.push(`${map}.${optionId}`);
  }
  for (const comment of Object.values(meetup.comments)) {
    if (comment.optionId === optionId) change.unset.push(`comments.${comment.id}.optionId`);
  }
  return accepted(now, change, secrets);
}
