import {
  type Meetup,
  type OptionTally,
  type Participant,
  type ParticipantId,
  participantOf,
  votesOf,
  waitingListOf,
} from "@pintpoint/core";

/** What a row shows of everybody's answers to its option. */
export interface OptionCounts {
  yes: number;
  maybe: number;
  no: number;
  /** Heads that can: yes, and fine with any. */
  can: number;
  /** Heads of everybody who has answered anything. */
  answered: number;
  /** Heads with a seat, where seats are few. */
  seated: number;
  /** Whose faces stand there: who can; where nobody can, who might. */
  faces: readonly Participant[];
  /** Whether anybody has answered this option. */
  said: boolean;
  /** Shares of those who have answered anything, 0 to 1: who can, who might. */
  level: number;
  foam: number;
}

/** Without a tally there are no answers yet, or none are to be seen. */
export function countsOf(tally: OptionTally | undefined, meetup: Meetup, answeredHeads: number): OptionCounts {
  if (!tally) {
    return {
      yes: 0,
      maybe: 0,
      no: 0,
      can: 0,
      answered: answeredHeads,
      seated: 0,
      faces: [],
      said: false,
      level: 0,
      foam: 0,
    };
  }
  const { yes, maybe, no, any } = tally.heads;
  const can = yes + any;
  const answered = Math.max(answeredHeads, can + maybe + no);
  return {
    yes,
    maybe,
    no,
    can,
    answered,
    seated: waitingListOf(meetup, tally.optionId).heads,
    faces: peopleOf(meetup, can > 0 ? [...tally.yes, ...tally.any] : tally.maybe),
    said: tally.yes.length + tally.maybe.length + tally.no.length > 0,
    level: answered === 0 ? 0 : can / answered,
    foam: answered === 0 ? 0 : maybe / answered,
  };
}

const peopleOf = (meetup: Meetup, ids: readonly ParticipantId[]) =>
  ids.flatMap((id) => participantOf(meetup, id) ?? []);

/** Heads of everybody who has answered anything. Finishing alone is no answer (SC2). */
export function answeredHeadsOf(meetup: Meetup): number {
  let heads = 0;
  for (const person of Object.values(meetup.participants)) {
    if (Object.keys(votesOf(meetup, person.id) ?? {}).length > 0) heads += person.partySize;
  }
  return heads;
}
