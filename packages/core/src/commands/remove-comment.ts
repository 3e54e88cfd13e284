import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { commentOf } from "../meetup/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { RemoveComment } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { commentNotFound, notAllowed } from "./refusal.ts";

export function removeComment(
  { meetup }: MeetupRecord,
  { commentId }: RemoveComment,
  { identity, now }: CommandContext,
): Outcome {
  if (!may(meetup, identity, { removeComment: commentId })) return notAllowed("delete this comment");
  if (commentOf(meetup, commentId) === undefined) return commentNotFound;

  const change = noChange();
  change.unset.push(`comments.${commentId}`);
  return accepted(now, change);
}
