import { noChange } from "../../change/change.ts";
import { commentNotFound, notAllowed } from "../../shared/refusal.ts";
import { commentOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { RemoveComment } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

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
