import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { commentOf } from "../meetup/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { RemoveComment } from "./command.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { noComment, notAllowed } from "./refusal.ts";

export function removeComment(
  { meetup }: MeetupRecord,
  { commentId }: RemoveComment,
  { identity, now }: Circumstances,
): Outcome {
  if (!may(meetup, identity, { removeComment: commentId })) return notAllowed("delete this comment");
  if (commentOf(meetup, commentId) === undefined) return noComment;

  const change = noChange();
  change.unset.push(`comments.${commentId}`);
  return accepted(now, change);
}
