import { may } from "../access/rights.ts";
import { noChange } from "../change/change.ts";
import { isChosen, participantOf } from "../meetup/lookup.ts";
import type { Meetup, OptionId, ParticipantId } from "../meetup/meetup.ts";
import type { MeetupRecord } from "../ports/meetup-store.ts";
import type { RemovePeople } from "./command.ts";
import type { Circumstances, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { notAllowed, refuseFields } from "./refusal.ts";
import { withoutOptions } from "./without-options.ts";
import { commentsBy, withoutLinks, withoutPerson } from "./without-person.ts";

/**
 * Many people in one change, by the organiser (MS14). What is part of the decision stays, whoever proposed it: those who
 * are to be removed could otherwise prevent it by deciding for their own proposal.
 */
export function removePeople(record: MeetupRecord, command: RemovePeople, { identity, now }: Circumstances): Outcome {
  const { meetup } = record;
  if (!may(meetup, identity, "removePeople")) return notAllowed("remove people");
  const { who } = command;
  const unknown = "ids" in who ? who.ids.flatMap((id, at) => (participantOf(meetup, id) ? [] : [`ids.${at}`])) : [];
  if (unknown.length > 0) return refuseFields("participant_not_found", "No such participant.", unknown.slice(0, 20));

  const people = new Set("ids" in who ? who.ids : joinedSince(meetup, who.joinedSince));
  const comments = new Set(command.comments === true ? commentsBy(meetup, people) : []);
  const options = new Set(command.options === true ? proposedBy(meetup, people) : []);
  const changes = { meetup: noChange(), vault: noChange() };
  for (const id of people) withoutPerson(record, id, changes, options);
  for (const id of comments) changes.meetup.unset.push(`comments.${id}`);
  withoutOptions(record, options, changes, { people, comments });
  withoutLinks(record.vault, people, changes.vault);
  return accepted(now, changes.meetup, changes.vault);
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
