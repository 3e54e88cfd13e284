import {
  type Meetup,
  type OptionTally,
  type Participant,
  type ParticipantId,
  participantOf,
  type Vote,
  voteOf,
} from "@pintpoint/core";

/**
 * Applies the person's pending answer to a tally in constant time: counting everybody again is deferred until the tap
 * has been painted. Returns the tally itself when `counted`, the state it was made of, has that answer.
 */
export function withOwnAnswer(
  tally: OptionTally,
  talliedMeetup: Meetup,
  me: Participant,
  answer: Vote | null,
): OptionTally {
  if (!participantOf(talliedMeetup, me.id) || answer === (voteOf(talliedMeetup, me.id, tally.optionId) ?? null))
    return tally;
  const withoutMe = (ids: ParticipantId[]) => ids.filter((id) => id !== me.id);
  const heads = { ...tally.heads };
  const next: OptionTally = { ...tally, heads, toReconfirm: withoutMe(tally.toReconfirm) };
  for (const kind of ["yes", "maybe", "no", "any", "unsaid"] as const) {
    next[kind] = withoutMe(tally[kind]);
    if (next[kind].length < tally[kind].length) heads[kind] -= me.partySize;
  }
  // What a missing answer counts as depends on the other answers (SC2): left to the full count.
  if (answer === null) return next;
  const after = next[answer].findIndex((id) => joinedBefore(me, participantOf(talliedMeetup, id)));
  next[answer].splice(after === -1 ? next[answer].length : after, 0, me.id);
  heads[answer] += me.partySize;
  return next;
}

/** The order of the lists: by joining, then by id. */
function joinedBefore(me: Participant, other: Participant | undefined): boolean {
  if (!other) return false;
  return me.joinedAt < other.joinedAt || (me.joinedAt === other.joinedAt && me.id < other.id);
}
