import type { Vote } from "@pintpoint/core";
import type { Friend, SeededMeetup } from "../fixtures/seed.ts";

const names = ["Tom", "Aisha", "Максим", "Jörg", "Priya", "Chloé", "Diego", "Sam", "Жанна", "Ida", "Noah", "Zoë"];

/** Joins at once that the server takes without making anybody wait. */
const joinsAtOnce = 20;

/** A number from 0 to 99 that is the same each time. */
const drawn = (seed: number): number => Math.floor((Math.abs(Math.sin(seed * 12.9898)) * 43_758.5453 * 100) % 100);

/**
 * People who have all answered everything, in a mixture that looks like a real one: the later an option, the fewer can.
 * Every ninth has said nothing.
 */
export async function crowd(meetup: SeededMeetup, count: number): Promise<Friend[]> {
  const friends: Friend[] = [];
  for (let first = 0; first < count; first += joinsAtOnce) {
    const some = Array.from({ length: Math.min(joinsAtOnce, count - first) }, (_, index) => first + index);
    friends.push(
      ...(await Promise.all(
        some.map(async (index) => {
          const round = Math.floor(index / names.length);
          const friend = await meetup.friend(`${names[index % names.length]}${round > 0 ? ` ${round + 1}` : ""}`);
          if (index % 9 !== 8) await friend.vote(votesOf(meetup, index));
          return friend;
        }),
      )),
    );
  }
  return friends;
}

function votesOf(meetup: SeededMeetup, person: number): Record<string, Vote> {
  const vote = (option: number): Vote => {
    const number = drawn(person * 61 + option * 7 + 3);
    if (number < 62 - option * 3) return "yes";
    return number < 80 ? "maybe" : "no";
  };
  return Object.fromEntries([...meetup.slots, ...meetup.venues].map((id, option) => [id, vote(option)]));
}

/** The same answer of everybody to everything. */
export async function unanimous(meetup: SeededMeetup, count: number, vote: Vote): Promise<Friend[]> {
  return Promise.all(
    names.slice(0, count).map(async (name) => {
      const friend = await meetup.friend(name);
      await friend.vote(Object.fromEntries([...meetup.slots, ...meetup.venues].map((id) => [id, vote])));
      return friend;
    }),
  );
}
