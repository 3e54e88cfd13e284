import type { Meetup, Participant, ParticipantId } from "@pintpoint/core";
import { participantOf, votesOf } from "@pintpoint/core";

/** Whose answers have changed between two states, without one's own. The votes of who has not answered are the same object. */
export function answeredBetween(
  before: Meetup["votes"],
  after: Meetup["votes"],
  me: ParticipantId | null,
): ParticipantId[] {
  if (before === after) return [];
  return Object.entries(after).flatMap(([id, answers]) => (id !== me && before[id] !== answers ? [id] : []));
}

/** What is told of the answers that came together. */
export interface AnswerNews {
  person: Participant;
  /** Whether the person can come at all, by the answers so far; `said`: one cannot tell. */
  kind: "in" | "out" | "said";
  /** How many others there are. */
  others: number;
}

/** Somebody who goes through a list of options answers many times: the same person is told of again after this. */
const AGAIN_MS = 30_000;

/**
 * Answers of others, until they are told. Who was told of a moment ago is left out, so that ten taps of one person are one
 * piece of news. However many answer, the work is that of one look at each of those who did.
 */
export class GatheredAnswers {
  #waiting = new Set<ParticipantId>();
  readonly #toldAt = new Map<ParticipantId, number>();

  add(ids: readonly ParticipantId[], now: number): void {
    for (const id of ids) {
      const told = this.#toldAt.get(id);
      if (told === undefined || now - told >= AGAIN_MS) this.#waiting.add(id);
    }
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** Whoever is no participant any more is told nothing of. */
  take(meetup: Meetup, now: number): AnswerNews | null {
    const people = [...this.#waiting].flatMap((id) => participantOf(meetup, id) ?? []);
    for (const { id } of people) this.#toldAt.set(id, now);
    this.#waiting = new Set();
    const [person] = people;
    return person === undefined ? null : { person, kind: kindOf(meetup, person.id), others: people.length - 1 };
  }
}

function kindOf(meetup: Meetup, id: ParticipantId): AnswerNews["kind"] {
  const answers = Object.values(votesOf(meetup, id) ?? {});
  if (answers.includes("yes")) return "in";
  // A single no among many options says little.
  const all = Object.keys(meetup.slots).length + Object.keys(meetup.venues).length;
  return answers.length === all && answers.every((answer) => answer === "no") ? "out" : "said";
}
