import type { Meetup, Vote } from "@pintpoint/core/meetups";
import { instantOf } from "@pintpoint/core/shared";
import type { Voter } from "@pintpoint/core/testing";
import { aPoll } from "@pintpoint/core/testing";

const votes = ["yes", "maybe", "no"] as const satisfies readonly Vote[];

/** Everybody has answered everything, differently; every third must come, and parties are as large as can be. */
export function fullMeetup({ slots = 60, venues = 30, people = 1_000 } = {}): Meetup {
  const refs: (keyof NonNullable<Voter["says"]>)[] = [];
  for (let n = 1; n <= slots; n++) refs.push(`s${n}`);
  for (let n = 1; n <= venues; n++) refs.push(`v${n}`);
  const voters = Array.from({ length: people }, (_, person): Voter => {
    const says = Object.fromEntries(refs.map((ref, option) => [ref, votes[(person * 7 + option * 5) % 3] ?? "no"]));
    return { party: 50, says, ...(person % 3 === 0 && { mustCome: true }) };
  });
  const meetup = aPoll({ slots, venues: Array.from({ length: venues }, () => ({ capacity: 900 })), voters });
  Object.values(meetup.slots).forEach(({ id }, n) => {
    const at = (hour: number) => instantOf(Date.UTC(2026, 11, n + 1, hour));
    meetup.slots[id] = { id, start: at(19), end: at(21) };
  });
  return meetup;
}
