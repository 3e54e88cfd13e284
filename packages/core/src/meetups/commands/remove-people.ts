import { noChange } from "../../change/change.ts";
import { notAllowed, refuseFields } from "../../shared/refusal.ts";
import { participantOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { RemovePeople } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { removalOf } from "./removal.ts";
import { unsetOptions } from "./unset-options.ts";
import { unsetParticipant, unsetTokensAndReceipts } from "./unset-participant.ts";

/** Many people in one change, by the organiser (MS14). */
export function removePeople(record: MeetupRecord, command: RemovePeople, { identity, now }: CommandContext): Outcome {
  const { meetup } = record;
  if (!may(meetup, identity, "removePeople")) return notAllowed("remove people");
  const { who } = command;
  const unknown = "ids" in who ? who.ids.flatMap((id, at) => (participantOf(meetup, id) ? [] : [`ids.${at}`])) : [];
  if (unknown.length > 0) return refuseFields("participant_not_found", "No such participant.", unknown.slice(0, 20));

  const { people, comments, options } = removalOf(meetup, command);
  const changes = { meetup: noChange(), vault: noChange() };
  for (const id of people) unsetParticipant(record, id, changes, options);
  for (const id of comments) changes.meetup.unset.push(`comments.${id}`);
  unsetOptions(record, options, changes, { people, comments });
  unsetTokensAndReceipts(record.vault, people, changes.vault);
  return accepted(now, changes.meetup, changes.vault);
}
