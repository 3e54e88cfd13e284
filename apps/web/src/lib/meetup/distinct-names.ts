import { joiningOrder, type Meetup } from "@pintpoint/core";

const cache = new WeakMap<Meetup["participants"], Meetup["participants"]>();

/**
 * The participants with names that tell them apart: of several Lenas the first to join is "Lena", the next one "Lena 2".
 * The same object where all differ, and the same answer for the same participants.
 */
export function withDistinctNames(meetup: Meetup): Meetup["participants"] {
  const { participants } = meetup;
  const known = cache.get(participants);
  if (known) return known;
  const people = joiningOrder(meetup);
  const keyOf = (name: string) => name.toLowerCase();
  const taken = new Set(people.map(({ name }) => keyOf(name)));
  const seen = new Set<string>();
  const renamed: Meetup["participants"] = {};
  for (const person of people) {
    const { id, name } = person;
    if (!seen.has(keyOf(name))) {
      seen.add(keyOf(name));
      continue;
    }
    let number = 2;
    while (taken.has(keyOf(`${name} ${number}`))) number++;
    taken.add(keyOf(`${name} ${number}`));
    renamed[id] = { ...person, name: `${name} ${number}` };
  }
  const distinct = Object.keys(renamed).length > 0 ? { ...participants, ...renamed } : participants;
  cache.set(participants, distinct);
  return distinct;
}
