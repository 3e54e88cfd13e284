import { effectiveVote, type Meetup, type OptionId, type Participant, type Vote } from "@pintpoint/core";

export type WhoVoted = Record<Vote, Participant[]>;

/** Everybody's answers to one option as they count now, in the order of joining. */
export function whoVoted(meetup: Meetup, optionId: OptionId): WhoVoted {
  const who: WhoVoted = { yes: [], maybe: [], no: [] };
  const people = Object.values(meetup.participants).sort(
    (a, b) => a.joinedAt.localeCompare(b.joinedAt) || a.id.localeCompare(b.id),
  );
  for (const person of people) {
    const vote = effectiveVote(meetup, person.id, optionId);
    if (vote) who[vote].push(person);
  }
  return who;
}

/** Heads, not names: a party counts whole. */
export const heads = (people: readonly Participant[]): number =>
  people.reduce((sum, { partySize }) => sum + partySize, 0);
