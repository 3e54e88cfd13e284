import { noChange } from "../../change/change.ts";
import { copyJson } from "../../change/json.ts";
import { runningSumOf } from "../../change/running-sums.ts";
import { instantOf } from "../../shared/instant.ts";
import { notAllowed, optionNotFound, refuse } from "../../shared/refusal.ts";
import { utf8Length } from "../../shared/text.ts";
import { limits } from "../model/limits.ts";
import { optionOf } from "../model/lookup.ts";
import type { Comment } from "../model/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { countsAsOrganiser } from "../rights/counts-as-organiser.ts";
import { may } from "../rights/rights.ts";
import type { AddComment } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";

/** Comments on pending options are allowed: that is how a proposal is discussed. */
export function addComment({ meetup }: MeetupRecord, command: AddComment, { identity, now }: CommandContext): Outcome {
  if (identity.kind !== "participant" || !may(meetup, identity, "comment")) return notAllowed("comment");
  const { id, text, optionId } = command.comment;
  if (optionId !== undefined && optionOf(meetup, optionId) === undefined) return optionNotFound;
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
}

function textBytes(comment: unknown): number {
  const text: unknown = typeof comment === "object" && comment !== null ? Reflect.get(comment, "text") : "";
  return typeof text === "string" ? utf8Length(text) : 0;
}
