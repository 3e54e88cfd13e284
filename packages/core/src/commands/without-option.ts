import type { Change } from "../change/change.ts";
import { has, slotOf, voteOf } from "../meetup/lookup.ts";
import type { CommentId, OptionId, ParticipantId } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";

/** Who and what goes in the same change, with everything that is theirs. */
export interface Going {
  people: ReadonlySet<ParticipantId>;
  comments: ReadonlySet<CommentId>;
}

const nobodyElse: Going = { people: new Set(), comments: new Set() };

/** The option goes with its votes, queue and reconfirms; a comment on it stays as a comment on the meetup. */
export function withoutOption(
  { meetup, vault }: MeetupRecord,
  optionId: OptionId,
  { meetup: change, vault: secrets }: { meetup: Change; vault: Change },
  going: Going = nobodyElse,
): void {
  change.unset.push(`${slotOf(meetup, optionId) === undefined ? "venues" : "slots"}.${optionId}`);
  for (const id of Object.keys(meetup.votes)) {
    if (!going.people.has(id) && voteOf(meetup, id, optionId) !== undefined)
      change.unset.push(`votes.${id}.${optionId}`);
  }
  for (const map of ["queue", "reconfirm"] as const) {
    if (has(meetup[map], optionId)) change.unset.push(`${map}.${optionId}`);
  }
  for (const map of ["answeredTimes", "answeredFor"] as const) {
    if (has(vault[map], optionId)) secrets.unset.push(`${map}.${optionId}`);
  }
  for (const comment of Object.values(meetup.comments)) {
    if (comment.optionId === optionId && !going.comments.has(comment.id))
      change.unset.push(`comments.${comment.id}.optionId`);
  }
}
