import type { Change } from "../../change/change.ts";
import { hasOwnKey } from "../../shared/own-value.ts";
import { slotOf, voteOf } from "../model/lookup.ts";
import type { CommentId, OptionId, ParticipantId, Slot, SlotId } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { addFormerTimes } from "./former-times.ts";

/** What else the same change removes, so that no path is unset twice. */
export interface AlsoRemoved {
  people: ReadonlySet<ParticipantId>;
  comments: ReadonlySet<CommentId>;
}

const nothingElse: AlsoRemoved = { people: new Set(), comments: new Set() };

/** Unsets the options with their votes, queues and reconfirms. Comments on them become comments on the meetup. */
export function unsetOptions(
  record: MeetupRecord,
  optionIds: ReadonlySet<OptionId>,
  changes: { meetup: Change; vault: Change },
  alsoRemoved: AlsoRemoved = nothingElse,
): void {
  const { meetup } = record;
  const announcedSlots: [SlotId, Slot][] = [];
  for (const optionId of optionIds) {
    const slot = slotOf(meetup, optionId);
    changes.meetup.unset.push(`${slot === undefined ? "venues" : "slots"}.${optionId}`);
    // A pending proposal was never in a calendar.
    if (slot !== undefined && slot.pending !== true) announcedSlots.push([slot.id, slot]);
    unsetAnswers(record, optionId, changes, alsoRemoved);
  }
  addFormerTimes(meetup, announcedSlots, changes.meetup);
  for (const { id, optionId } of Object.values(meetup.comments)) {
    if (optionId !== undefined && optionIds.has(optionId) && !alsoRemoved.comments.has(id))
      changes.meetup.unset.push(`comments.${id}.optionId`);
  }
}

function unsetAnswers(
  { meetup, vault }: MeetupRecord,
  optionId: OptionId,
  changes: { meetup: Change; vault: Change },
  alsoRemoved: AlsoRemoved,
): void {
  for (const id of Object.keys(meetup.votes)) {
    if (!alsoRemoved.people.has(id) && voteOf(meetup, id, optionId) !== undefined)
      changes.meetup.unset.push(`votes.${id}.${optionId}`);
  }
  for (const map of ["queue", "reconfirm"] as const) {
    if (hasOwnKey(meetup[map], optionId)) changes.meetup.unset.push(`${map}.${optionId}`);
  }
  for (const map of ["answeredTimes", "answeredFor"] as const) {
    if (hasOwnKey(vault[map], optionId)) changes.vault.unset.push(`${map}.${optionId}`);
  }
}
