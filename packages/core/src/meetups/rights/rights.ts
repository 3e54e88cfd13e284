import { commentOf, optionOf, participantOf } from "../model/lookup.ts";
import type { CommentId, Meetup, OptionId, ParticipantId } from "../model/meetup.ts";
import type { Identity } from "./identity.ts";

/**
 * What somebody may want to do to a meetup. A string asks in general ("may remove people?"), an object asks about one
 * participant, option or comment.
 */
export type Right =
  | "join"
  | "propose"
  | "comment"
  /** Texts and time zone of the meetup; correcting and moving options. */
  | "edit"
  | "removeOptions"
  /** Deciding, deciding again, reopening. */
  | "decide"
  | "delete"
  | "settings"
  | "approve"
  | "mustCome"
  | "removePeople"
  | "relinkPeople"
  /** A new organiser link. */
  | "renewLink"
  | "removeComments"
  /** Joining for somebody who has no device, and answering for them from then on. */
  | "joinForOther"
  /** Voting, name, avatar, party size, `finished`. */
  | { actAs: ParticipantId }
  /** Leaving, or being removed. */
  | { leave: ParticipantId }
  | { relink: ParticipantId }
  | { removeOption: OptionId }
  | { removeComment: CommentId };

/**
 * The only place that decides rights (MS1, MS10): core refuses by it, the page asks it what to offer. A participant who
 * has left has no rights. For something that does not exist the general right is given, so that the answer is 404 and
 * not 403.
 */
export function may(meetup: Meetup, identity: Identity, right: Right): boolean {
  if (identity.kind === "participant" && participantOf(meetup, identity.id) === undefined) return false;
  const isOrganiser = identity.kind === "organiser";
  const mayEdit = isOrganiser || meetup.settings.editing === "anyone";
  const own = identity.kind === "participant" ? identity.id : null;
  if (typeof right === "object") {
    if ("actAs" in right) return actsFor(meetup, own, right.actAs);
    if ("leave" in right) return isOrganiser || actsFor(meetup, own, right.leave);
    if ("relink" in right) return isOrganiser || actsFor(meetup, own, right.relink);
    if ("removeOption" in right)
      return mayEdit || (own !== null && isOwnPendingProposal(meetup, own, right.removeOption));
    return isOrganiser || (own !== null && (commentOf(meetup, right.removeComment)?.participantId ?? own) === own);
  }
  switch (right) {
    case "join":
      return true;
    case "propose":
      return isOrganiser || meetup.settings.proposals !== "organiser";
    case "comment":
    case "joinForOther":
      return own !== null;
    case "edit":
    case "removeOptions":
    case "decide":
    case "delete":
      return mayEdit;
    case "settings":
    case "approve":
    case "mustCome":
    case "removePeople":
    case "relinkPeople":
    case "renewLink":
    case "removeComments":
      return isOrganiser;
  }
}

/** As oneself, or as the proxy of somebody (MS23). Who is a proxy's proxy has no right from it. */
function actsFor(meetup: Meetup, own: ParticipantId | null, participantId: ParticipantId): boolean {
  return own !== null && (own === participantId || participantOf(meetup, participantId)?.proxy === own);
}

/**
 * While a proposal waits for approval it has no votes, so its author may withdraw it, even without the right to edit.
 */
function isOwnPendingProposal(meetup: Meetup, own: ParticipantId, optionId: OptionId): boolean {
  const option = optionOf(meetup, optionId);
  return option?.pending === true && option.proposedBy === own;
}

/**
 * Whether the request comes from the organiser: with the organiser link, or as the participant who joined with it. Only
 * they can use the reserved part of each limit (MS14). This gives no right.
 */
export function countsAsOrganiser(meetup: Meetup, identity: Identity): boolean {
  if (identity.kind === "participant") return participantOf(meetup, identity.id)?.organiser === true;
  return identity.kind === "organiser";
}
