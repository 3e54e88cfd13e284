import type { Meetup, OptionId, Vote } from "@pintpoint/core";

type Answers = Record<OptionId, Vote>;

/** "I’m in": yes to all that was chosen. */
export function answersThatCome({ decision }: Pick<Meetup, "decision">): Answers {
  const chosen = [decision?.slotId, decision?.venueId].filter((id) => id !== undefined);
  return Object.fromEntries(chosen.map((id): [OptionId, Vote] => [id, "yes"]));
}

/**
 * "Can’t make it": no to the time alone. Whoever cannot come then has nothing against the place, and would stand against
 * it once the vote is reopened. Where no time was chosen, it is the place that they cannot come to (decision 0093).
 */
export function answersThatDecline({ decision }: Pick<Meetup, "decision">): Answers {
  const declined = decision?.slotId ?? decision?.venueId;
  return declined === undefined ? {} : { [declined]: "no" };
}
