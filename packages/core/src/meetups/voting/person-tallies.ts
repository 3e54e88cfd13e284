import type { Meetup, OptionId, ParticipantId } from "../model/meetup.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { answerKindOf } from "./answer-kind.ts";
import { answerMatrixOf } from "./answer-matrix.ts";

/**
 * What one person answers, as it counts now: every option that takes votes stands in exactly one of the five lists,
 * slots before venues, each as they are sorted.
 */
export interface PersonTally extends Record<AnswerKind, OptionId[]> {
  participantId: ParticipantId;
}

/** Everybody, in the order of joining. */
export function personTallies(meetup: Meetup): PersonTally[] {
  const ballot = answerMatrixOf(meetup);
  return ballot.people.map(({ id }, person) => {
    const tally: PersonTally = { participantId: id, yes: [], maybe: [], no: [], any: [], unsaid: [] };
    for (const axis of [ballot.slots, ballot.venues]) {
      for (const offer of axis.columns) tally[answerKindOf(axis, offer, person)].push(offer.id);
    }
    return tally;
  });
}
