import { noChange } from "../../change/change.ts";
import { ownValue } from "../../shared/own-value.ts";
import { notAllowed, refuse } from "../../shared/refusal.ts";
import { limits } from "../model/limits.ts";
import { commentOf } from "../model/lookup.ts";
import type { CommentId, Meetup } from "../model/meetup.ts";
import type { Reaction } from "../model/reactions.ts";
import { defineCommand, found } from "./define-command.ts";
import { sizeOf } from "./limit-checks.ts";
import { accepted } from "./outcome.ts";
import type { MeetupRefusal } from "./refusals.ts";
import { commentNotFound } from "./refusals.ts";

export interface React {
  kind: "react";
  commentId: CommentId;
  /** Null takes it back. */
  emoji: Reaction | null;
}

/** One of each person to each comment; the next one replaces it (MS20). */
export const react = defineCommand({
  kind: "react",
  build: (input: Omit<React, "kind">): React => ({ kind: "react", ...input }),
  rights: () => [["comment", "react to a comment"]],
  find: (meetup, { commentId }) => found(commentOf(meetup, commentId), commentNotFound),
  decide({ meetup }, { commentId, emoji }, { identity, now }, { reactions = {} }) {
    // Only participants have the right; this tells the type.
    if (identity.kind !== "participant") return notAllowed("react to a comment");
    const before = ownValue(reactions, identity.id);
    const path = `comments.${commentId}.reactions.${identity.id}`;
    const change = noChange();
    if (emoji === null && before !== undefined) change.unset.push(path);
    if (emoji !== null && before === undefined) {
      const tooMany = refuseTooManyReactions(meetup, sizeOf(reactions));
      if (tooMany !== null) return tooMany;
    }
    if (emoji !== null && emoji !== before) change.set[path] = emoji;
    return accepted(now, change);
  },
  rates: (_, __, { identity, source }) =>
    identity.kind === "participant"
      ? [
          { rate: "reactions", subject: identity.id },
          { rate: "addressReactions", subject: source },
        ]
      : [],
});

function refuseTooManyReactions(meetup: Meetup, ofComment: number): MeetupRefusal | null {
  if (ofComment >= limits.commentReactions)
    return refuse("limit_reached", `A comment has at most ${limits.commentReactions} reactions.`);
  let all = 0;
  for (const { reactions } of Object.values(meetup.comments)) if (reactions !== undefined) all += sizeOf(reactions);
  return all < limits.reactions
    ? null
    : refuse("limit_reached", `The comments of a meetup have at most ${limits.reactions} reactions.`);
}
