import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aPoll, optionId } from "../../testing/a-poll.ts";
import { arbitraryMeetup } from "../../testing/arbitrary-meetup.ts";
import { participantId } from "../../testing/ids.ts";
import { effectiveVote } from "./effective-vote.ts";
import { optionTallies, optionTalliesInSteps } from "./option-tallies.ts";
import { personTallies } from "./person-tallies.ts";

const people = (...numbers: number[]) => numbers.map(participantId);
const options = (...refs: string[]) => refs.map(optionId);

const meetup = aPoll({
  slots: [{}, {}, { pending: true }],
  venues: 1,
  voters: [
    { says: { s1: "yes", s2: "no" }, party: 2, finished: "before" },
    { says: { s1: "yes", v1: "maybe" }, party: 3, toReconfirm: ["s1"] },
    { says: { v1: "yes" }, finished: "before" },
    {},
  ],
});

describe("optionTallies", () => {
  it("[MS9] [SC2] say who answers what, by people and by heads, as it counts now", () => {
    expect(optionTallies(meetup)).toEqual({
      [optionId("s1")]: {
        optionId: optionId("s1"),
        ...{ yes: people(1), maybe: people(2), no: [], any: people(3), unsaid: people(4) },
        heads: { yes: 2, maybe: 3, no: 0, any: 1, unsaid: 1 },
        toReconfirm: people(2),
      },
      [optionId("s2")]: {
        optionId: optionId("s2"),
        ...{ yes: [], maybe: [], no: people(1), any: people(3), unsaid: people(2, 4) },
        heads: { yes: 0, maybe: 0, no: 2, any: 1, unsaid: 4 },
        toReconfirm: [],
      },
      [optionId("v1")]: {
        optionId: optionId("v1"),
        ...{ yes: people(3), maybe: people(2), no: [], any: people(1), unsaid: people(4) },
        heads: { yes: 1, maybe: 3, no: 0, any: 2, unsaid: 1 },
        toReconfirm: [],
      },
    });
  });
});

it("[SC2] the silence of who has not finished, or of before an option was there, is not said", () => {
  const says = { s1: "yes" } as const;
  const voters = [{ says }, { says, finished: 1 }, { says, finished: 2 }];
  const { [optionId("v1")]: tally } = optionTallies(aPoll({ slots: 1, venues: [{ order: 2 }], voters }));
  expect(tally).toMatchObject({ any: people(3), unsaid: people(1, 2) });
});

describe("personTallies", () => {
  it("[MS9] [SC2] say what each person answers, as it counts now", () => {
    expect(personTallies(meetup)).toEqual([
      {
        participantId: participantId(1),
        yes: options("s1"),
        maybe: [],
        no: options("s2"),
        any: options("v1"),
        unsaid: [],
      },
      { participantId: participantId(2), yes: [], maybe: options("s1", "v1"), no: [], any: [], unsaid: options("s2") },
      { participantId: participantId(3), yes: options("v1"), maybe: [], no: [], any: options("s1", "s2"), unsaid: [] },
      { participantId: participantId(4), yes: [], maybe: [], no: [], any: [], unsaid: options("s1", "s2", "v1") },
    ]);
  });

  it("say the same as the tallies of the options, and both what the votes say", () => {
    fc.assert(
      fc.property(arbitraryMeetup, (any) => {
        const byOption = optionTallies(any);
        for (const person of personTallies(any)) {
          for (const standing of ["yes", "maybe", "no", "any", "unsaid"] as const) {
            const id = person.participantId;
            const said = Object.values(byOption).filter((tally) => tally[standing].includes(id));
            expect(said.map(({ optionId: option }) => option)).toEqual(person[standing]);
            const vote = standing === "any" || standing === "unsaid" ? undefined : standing;
            for (const option of person[standing]) expect(effectiveVote(any, id, option)).toBe(vote);
          }
        }
      }),
    );
  });
});

it("a crowd's tallies are counted in steps, and come to what is counted at once", () => {
  const voters = Array.from({ length: 500 }, (_, n) => ({ says: { s1: n % 2 ? "yes" : "no", v1: "maybe" } as const }));
  const meetup = aPoll({ slots: 30, venues: 20, voters });
  const work = optionTalliesInSteps(meetup);
  let steps = 1;
  let step = work.next();
  for (; !step.done; steps += 1) step = work.next();
  expect(steps).toBeGreaterThan(3);
  expect(step.value).toEqual(optionTallies(meetup));
});
