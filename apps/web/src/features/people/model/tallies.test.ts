import { applyChange, personTallies } from "@pintpoint/core";
import { aPoll, optionId, participantId } from "@pintpoint/core/testing";
import { expect, it } from "vitest";
import { talliesOf } from "./tallies.ts";

const poll = aPoll({
  slots: 2,
  venues: 1,
  voters: [{ says: { s1: "yes" } }, { says: { s1: "no", v1: "yes" } }, {}],
});
const counted = (meetup: typeof poll) => new Map(personTallies(meetup).map((tally) => [tally.participantId, tally]));

it("the tallies of people are those of the core, and one vote makes one of them anew", () => {
  const before = talliesOf(poll);
  expect(before).toEqual(counted(poll));
  const voted = applyChange(poll, { set: { [`votes.${participantId(3)}.${optionId("s2")}`]: "maybe" }, unset: [] });
  const after = talliesOf(voted);
  expect(after).toEqual(counted(voted));
  const anew = [...after].filter(([id, tally]) => before.get(id) !== tally).map(([id]) => id);
  expect(anew).toEqual([participantId(3)]);
});

it("the tallies of people follow what is not an answer: a moved slot, somebody who finished, a removed place, somebody who left", () => {
  talliesOf(poll);
  const slot = optionId("s1");
  const changes = [
    { set: { [`reconfirm.${slot}.${participantId(1)}`]: true as const }, unset: [] },
    { set: { [`participants.${participantId(1)}.finished`]: true as const }, unset: [] },
    { set: { [`participants.${participantId(1)}.finishedUpTo`]: 9 }, unset: [] },
    { set: {}, unset: [`venues.${optionId("v1")}`, `votes.${participantId(2)}.${optionId("v1")}`] },
    { set: {}, unset: [`participants.${participantId(2)}`, `votes.${participantId(2)}`] },
  ];
  let meetup = poll;
  for (const change of changes) {
    meetup = applyChange(meetup, change);
    expect(talliesOf(meetup)).toEqual(counted(meetup));
  }
});
