import { isChosen } from "../meetup/lookup.ts";
import type { CommentId, Meetup, OptionId, ParticipantId } from "../meetup/meetup.ts";
import type { RemovePeople } from "./command.ts";
import { commentsBy } from "./without-person.ts";

/** What goes when many people are removed at once (MS14). */
export interface Removal {
  people: Set<ParticipantId>;
  comments: Set<CommentId>;
  options: Set<OptionId>;
}

/**
 * Whom and what a removal takes; the page says it before, in numbers. What is part of the decision stays, whoever
 * proposed it: those who are to be removed could otherwise prevent it by deciding for their own proposal.
 */
export function removalOf(meetup: Meetup, { who, comments, options }: Omit<RemovePeople, "kind">): Removal {
  const people = new Set("ids" in who ? who.ids : joinedSince(meetup, who.joinedSince));
  return {
    people,
    comments: new Set(comments === true ? commentsBy(meetup, people) : []),
    options: new Set(options === true ? proposedBy(meetup, people) : []),
  };
}

/** Never the organiser, who would not say "all" and mean themselves; by their id they can be removed like anybody. */
function joinedSince(meetup: Meetup, since: string): ParticipantId[] {
  const from = Date.parse(since);
  return Object.values(meetup.participants).flatMap(({ id, joinedAt, organiser }) =>
    organiser !== true && Date.parse(joinedAt) >= from ? [id] : [],
  );
}

function proposedBy(meetup: Meetup, people: ReadonlySet<ParticipantId>): OptionId[] {
  return [...Object.values(meetup.slots), ...Object.values(meetup.venues)].flatMap(({ id, proposedBy }) =>
    proposedBy !== undefined && people.has(proposedBy) && !isChosen(meetup, id) ? [id] : [],
  );
}
