import { hasOwnKey } from "../../shared/own-value.ts";
import type { Instant } from "../../shared/time.ts";
import { isChosen } from "../model/lookup.ts";
import type { CommentId, Meetup, OptionId, ParticipantId } from "../model/meetup.ts";

/** Whom to remove: the named ones, or all who joined at that second or later. */
export interface RemovalRequest {
  who: { ids: ParticipantId[] } | { joinedSince: Instant };
  /** What they wrote goes, too. */
  comments?: boolean;
  /** Their proposals are removed, too. */
  options?: boolean;
}

/** What goes when many people are removed at once (MS14). */
export interface Removal {
  people: Set<ParticipantId>;
  comments: Set<CommentId>;
  options: Set<OptionId>;
  /** Why the meetup was reopened: what they wrote as well. */
  reason: boolean;
}

/**
 * Whom and what a removal takes; the page shows the numbers before. By the time of joining it also takes comments and
 * options of that time whose author is not in the list: guests without a name, and participants who have left. Chosen
 * options stay, whoever proposed them: otherwise a flooder could block the removal by deciding for an own proposal.
 */
export function removalOf(meetup: Meetup, { who, comments, options }: RemovalRequest): Removal {
  const people = new Set("ids" in who ? who.ids : joinedSince(meetup, who.joinedSince));
  const from = "ids" in who ? Number.POSITIVE_INFINITY : Date.parse(who.joinedSince);
  const isRemoved = (authorId: ParticipantId | undefined, at: Instant | undefined): boolean => {
    if (authorId !== undefined && people.has(authorId)) return true;
    const isUnclaimed = authorId === undefined || !hasOwnKey(meetup.participants, authorId);
    return isUnclaimed && at !== undefined && Date.parse(at) >= from;
  };
  const { reopened } = meetup;
  const written = comments === true ? Object.values(meetup.comments) : [];
  const proposed = options === true ? [...Object.values(meetup.slots), ...Object.values(meetup.venues)] : [];
  return {
    people,
    comments: new Set(written.flatMap(({ id, participantId, at }) => (isRemoved(participantId, at) ? [id] : []))),
    options: new Set(
      proposed.flatMap(({ id, proposedBy, proposedAt }) =>
        isRemoved(proposedBy, proposedAt) && !isChosen(meetup, id) ? [id] : [],
      ),
    ),
    reason:
      comments === true &&
      reopened?.reason !== undefined &&
      reopened.by !== "organiser" &&
      isRemoved(reopened.by ?? undefined, reopened.at),
  };
}

/** The organiser is never included by time, only by id. */
function joinedSince(meetup: Meetup, since: Instant): ParticipantId[] {
  const from = Date.parse(since);
  return Object.values(meetup.participants).flatMap(({ id, joinedAt, organiser }) =>
    organiser !== true && Date.parse(joinedAt) >= from ? [id] : [],
  );
}
