import type { Meetup, ParticipantId } from "@pintpoint/core";

/** How many answers others have given, and how many people they are: what goes when the meetup is deleted. */
export function othersAnswers(
  { votes }: Pick<Meetup, "votes">,
  me: ParticipantId | undefined,
): { answers: number; people: number } {
  const counts = Object.entries(votes).flatMap(([id, answers]) => {
    const count = Object.keys(answers).length;
    return id === me || count === 0 ? [] : [count];
  });
  return { answers: counts.reduce((sum, count) => sum + count, 0), people: counts.length };
}
