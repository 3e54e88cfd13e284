import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { runningSumOf } from "../../change/running-sums.ts";
import { instantOf } from "../../shared/instant.ts";
import { notAllowed, refuse } from "../../shared/refusal.ts";
import { utf8Length } from "../../shared/text.ts";
import { limits } from "../model/limits.ts";
import { commentOf, optionOf } from "../model/lookup.ts";
import type { Comment, CommentId, OptionId } from "../model/meetup.ts";
import { countsAsOrganiser } from "../rights/rights.ts";
import { defineCommand, found } from "./define-command.ts";
import { accepted } from "./outcome.ts";
import { commentNotFound, optionNotFound } from "./refusals.ts";

export interface AddComment {
  kind: "addComment";
  comment: { id: CommentId; text: string; optionId?: OptionId };
}

export interface RemoveComment {
  kind: "removeComment";
  commentId: CommentId;
}

/** Its author is the sender. Comments on pending options are allowed: that is how a proposal is discussed. */
export const addComment = defineCommand({
  kind: "addComment",
  makes: "c",
  build: ({ comment }: { comment: Omit<AddComment["comment"], "id"> }, { id }): AddComment => ({
    kind: "addComment",
    comment: { id, ...comment },
  }),
  rights: () => [["comment", "comment"]],
  find(meetup, { comment: { optionId } }) {
    if (optionId !== undefined && optionOf(meetup, optionId) === undefined) return optionNotFound;
    return { ok: true, answer: undefined };
  },
  decide({ meetup }, command, { identity, now }) {
    // Only participants have the right; this tells the type.
    if (identity.kind !== "participant") return notAllowed("comment");
    const { id, text, optionId } = command.comment;
    const mayUseReserved = countsAsOrganiser(meetup, identity);
    const { entries, weight } = runningSumOf(meetup.comments, textBytes);
    if (entries >= limits.comments - (mayUseReserved ? 0 : limits.reserved.comments))
      return refuse("limit_reached", `A meetup has at most ${limits.comments} comments.`);
    if (weight + utf8Length(text) > limits.commentBytes - (mayUseReserved ? 0 : limits.reserved.commentBytes))
      return refuse("limit_reached", `The comments of a meetup have at most ${limits.commentBytes} bytes.`);

    const comment: Comment = {
      id,
      participantId: identity.id,
      text,
      ...(optionId !== undefined && { optionId }),
      at: instantOf(now),
    };
    const change = noChange();
    change.set[`comments.${id}`] = copyJson(comment);
    return accepted(now, change);
  },
  rates: (_, __, { identity, source }) =>
    identity.kind === "participant"
      ? [
          { rate: "comments", subject: identity.id },
          { rate: "addressComments", subject: source },
        ]
      : [],
  answer: (meetup, { comment: { id } }, content) =>
    found(commentOf(meetup, content.id ?? id), commentNotFound, (comment) => ({ comment })),
});

export const removeComment = defineCommand({
  kind: "removeComment",
  build: ({ commentId }: Omit<RemoveComment, "kind">): RemoveComment => ({ kind: "removeComment", commentId }),
  rights: ({ commentId }) => [[{ removeComment: commentId }, "delete this comment"]],
  find: (meetup, { commentId }) => found(commentOf(meetup, commentId), commentNotFound),
  decide(_, { commentId }, { now }) {
    const change = noChange();
    change.unset.push(`comments.${commentId}`);
    return accepted(now, change);
  },
  rates: () => [],
});

function textBytes(comment: unknown): number {
  const text: unknown = typeof comment === "object" && comment !== null ? Reflect.get(comment, "text") : "";
  return typeof text === "string" ? utf8Length(text) : 0;
}
