import type { Change } from "../change/change.ts";
import { has, slotOf, voteOf } from "../meetup/lookup.ts";
import type { CommentId, OptionId, ParticipantId, Slot, SlotId } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import { keepFormerTimes } from "./former-times.ts";

/** Who and what goes in the same change, with everything that is theirs. */
export interface Going {
  people: ReadonlySet<ParticipantId>;
  comments: ReadonlySet<CommentId>;
}

const nothingElse: Going = { people: new Set(), comments: new Set() };

/** The options go with their votes, queues and reconfirms; comments on them stay as comments on the meetup. */
export function withoutOptions(
  record: MeetupRecord,
  optionIds: ReadonlySet<OptionId>,
  changes: { meetup: Change; vault: Change },
  going: Going = nothingElse,
): void {
  const { meetup } = record;
  const known: [SlotId, Slot][] = [];
  for (const optionId of optionIds) {
    const slot = slotOf(meetup, optionId);
    changes.meetup.unset.push(`${slot === undefined ? "venues" : "slots"}.${optionId}`);
    // A proposal that waits was in no calendar.
    if (slot !== undefined && slot.pending !== true) known.push([slot.id, slot]);
    withoutAnswers(record, optionId, changes, going);
  }
  keepFormerTimes(meetup, known, changes.meetup);
  for (const { id, optionId } of Object.values(meetup.comments)) {
    if (optionId !== undefined && optionIds.has(optionId) && !going.comments.has(id))
      changes.meetup.unset.push(`comments.${id}.optionId`);
  }
}

function withoutAnswers(
  { meetup, vault }: MeetupRecord,
  optionId: OptionId,
  changes: { meetup: Change; vault: Change },
  going: Going,
): void {
  for (const id of Object.keys(meetup.votes)) {
    if (!going.people.has(id) && voteOf(meetup, id, optionId) !== undefined)
      changes.meetup.unset.push(`votes.${id}.${optionId}`);
  }
  for (const map of ["queue", "reconfirm"] as const) {
    if (has(meetup[map], optionId)) changes.meetup.unset.push(`${map}.${optionId}`);
  }
  for (const map of ["answeredTimes", "answeredFor"] as const) {
    if (has(vault[map], optionId)) changes.vault.unset.push(`${map}.${optionId}`);
  }
}
