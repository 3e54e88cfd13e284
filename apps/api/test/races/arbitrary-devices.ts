import type { Vote } from "@pintpoint/core";
import fc from "fast-check";
import type { Device } from "./run-race.ts";
import type { Step } from "./step.ts";

const node = fc.constantFrom(0 as const, 1 as const);
const transport = { node, by: fc.constantFrom("http" as const, "socket" as const) };
const option = fc.nat(2);

const vote: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("vote" as const),
  option,
  answer: fc.constantFrom<(Vote | null)[]>("yes", "maybe", "no", null),
  doubled: fc.boolean(),
  ...transport,
});
const retry: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("retry" as const),
  back: fc.constantFrom(1 as const, 2 as const),
  ...transport,
});
const remove: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("remove" as const), option, node });
const time: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("time" as const), ms: fc.constantFrom(20, 300, 1_500) });
const simple = (...kinds: ("title" | "leave" | "delete" | "read" | "watch")[]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constantFrom(...kinds), node });

const weighted = <Thing>(arbitrary: fc.Arbitrary<Thing>, weight: number) => ({ arbitrary, weight });
const stepsUpTo = (maxLength: number, ...steps: { arbitrary: fc.Arbitrary<Step>; weight: number }[]) =>
  fc.array(fc.oneof(...steps), { maxLength });

const deviceOf = (person: Device["person"] | null, steps: fc.Arbitrary<Step[]>): fc.Arbitrary<Device> =>
  steps.map((chosen) => ({ ...(person && { person }), steps: chosen }));

/** Two who vote, one of whom may leave; a guest who edits; one who watches while time passes; seldom one who deletes. */
export const arbitraryDevices: fc.Arbitrary<Device[]> = fc.tuple(
  deviceOf("Anna", stepsUpTo(6, weighted(vote, 6), weighted(retry, 2))),
  deviceOf("Ben", stepsUpTo(6, weighted(vote, 6), weighted(retry, 2), weighted(simple("leave"), 1))),
  deviceOf(null, stepsUpTo(5, weighted(simple("read", "title"), 3), weighted(remove, 1))),
  deviceOf(null, stepsUpTo(5, weighted(time, 1), weighted(simple("watch"), 1))),
  fc.oneof(
    weighted(deviceOf(null, fc.constant([])), 4),
    weighted(deviceOf(null, stepsUpTo(2, weighted(simple("delete"), 1))), 1),
  ),
);

const decide: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("decide" as const), option, node });
const reopen: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("reopen" as const), node });

/** Two who vote and take it back, one of whom may leave; an organiser who decides and reopens; one who watches again. */
export const devicesThatDecide: fc.Arbitrary<Device[]> = fc.tuple(
  deviceOf("Anna", stepsUpTo(5, weighted(vote, 1))),
  deviceOf("Ben", stepsUpTo(5, weighted(vote, 6), weighted(simple("leave"), 1))),
  deviceOf("organiser", stepsUpTo(4, weighted(decide, 2), weighted(reopen, 1), weighted(simple("title", "read"), 1))),
  deviceOf(null, stepsUpTo(5, weighted(time, 1), weighted(simple("watch"), 1))),
);

/** Quick: nobody watches. */
export const deleteAgainstVotes: fc.Arbitrary<Device[]> = fc.tuple(
  deviceOf("Anna", fc.array(fc.oneof(weighted(vote, 3), weighted(retry, 1)), { minLength: 1, maxLength: 3 })),
  deviceOf("Ben", fc.array(vote, { minLength: 1, maxLength: 2 })),
  deviceOf(null, fc.array(simple("delete"), { minLength: 1, maxLength: 2 })),
  deviceOf(null, fc.array(simple("read"), { maxLength: 3 })),
);
