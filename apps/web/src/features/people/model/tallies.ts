import {
  type Meetup,
  type Participant,
  type ParticipantId,
  type PersonTally,
  personTallies,
  votesOf,
} from "@pintpoint/core";

/** What a person's tally is made of, beside the person's own answers and whether the person has finished. */
type Options = Pick<Meetup, "slots" | "venues" | "reconfirm" | "timeZone">;
interface TallyCache {
  options: Options;
  people: Map<ParticipantId, { votes: ReturnType<typeof votesOf>; anyUpTo: number; tally: PersonTally }>;
}

const tallyCaches = new WeakMap<Meetup["slots"], TallyCache>();

/**
 * `personTallies`, by person and in no order: whose answers are the same keeps the same tally, so that in a crowd one vote
 * is one person to count and one row to draw. States of the page are never changed in place.
 */
export function talliesOf(meetup: Meetup): ReadonlyMap<ParticipantId, PersonTally> {
  const before = tallyCacheOf(meetup);
  const { participants } = meetup;
  const changed = Object.entries(participants).filter(([id, person]) => {
    const one = before.people.get(id);
    return one === undefined || one.votes !== votesOf(meetup, id) || one.anyUpTo !== anyUpTo(person);
  });
  if (changed.length > 0) {
    for (const tally of personTallies({ ...meetup, participants: Object.fromEntries(changed) })) {
      const id = tally.participantId;
      before.people.set(id, { votes: votesOf(meetup, id), anyUpTo: anyUpTo(participants[id]), tally });
    }
  }
  const tallies = new Map<ParticipantId, PersonTally>();
  for (const id of Object.keys(participants)) {
    const one = before.people.get(id);
    if (one) tallies.set(id, one.tally);
  }
  return tallies;
}

/** The highest option order for which no answer counts as "any" (SC2). */
const anyUpTo = (person: Participant | undefined): number => (person?.finished ? (person.finishedUpTo ?? 0) : -1);

function tallyCacheOf({ slots, venues, reconfirm, timeZone }: Options): TallyCache {
  const before = tallyCaches.get(slots);
  const same =
    before?.options.venues === venues && before.options.reconfirm === reconfirm && before.options.timeZone === timeZone;
  if (before && same) return before;
  const made: TallyCache = { options: { slots, venues, reconfirm, timeZone }, people: new Map() };
  tallyCaches.set(slots, made);
  return made;
}
