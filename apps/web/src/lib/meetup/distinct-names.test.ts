import { aPoll, participantId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { withDistinctNames } from "./distinct-names.ts";

function named(...names: string[]) {
  const poll = aPoll({ slots: 1, venues: 0, voters: names.map(() => ({})) });
  for (const [index, name] of names.entries()) {
    const id = participantId(index + 1);
    const person = poll.participants[id];
    if (person) poll.participants[id] = { ...person, name };
  }
  return poll;
}
const namesOf = (meetup: ReturnType<typeof named>) => Object.values(withDistinctNames(meetup)).map(({ name }) => name);

it("of several with the same name all but the first have a number, by the order of joining", () => {
  expect(namesOf(named("Lena", "Max", "Lena", "lena"))).toEqual(["Lena", "Max", "Lena 2", "lena 3"]);
});

it("a number that somebody calls themselves is nobody else's", () => {
  expect(namesOf(named("Lena", "Lena", "Lena 2"))).toEqual(["Lena", "Lena 3", "Lena 2"]);
});

it("where all differ, the participants are the same object; where not, the same answer every time", () => {
  const all = named("Lena", "Max");
  expect(withDistinctNames(all)).toBe(all.participants);
  const some = named("Lena", "Lena");
  expect(withDistinctNames(some)).toBe(withDistinctNames({ ...some, votes: {} }));
});
