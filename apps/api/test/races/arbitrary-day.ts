import type { Vote } from "@pintpoint/core";
import fc from "fast-check";
import type { Device } from "./run-race.ts";
import type { Step } from "./step.ts";

const node = fc.constantFrom(0 as const, 1 as const);
const way = { node, by: fc.constantFrom("http" as const, "socket" as const) };
const option = fc.nat(2);

const vote: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("vote" as const),
  option,
  answer: fc.constantFrom<(Vote | null)[]>("yes", "maybe", "no", null),
  doubled: fc.boolean(),
  ...way,
});
const retry: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant("retry" as const),
  back: fc.constantFrom(1 as const, 2 as const),
  ...way,
});
const remove: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("remove" as const), option, node });
const time: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("time" as const), ms: fc.constantFrom(20, 300, 1_500) });
const simple = (...kinds: ("title" | "leave" | "delete" | "read" | "watch")[]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constantFrom(...kinds), node });

const often = <Thing>(arbitrary: fc.Arbitrary<Thing>, weight: number) => ({ arbitrary, weight });
const upTo = (maxLength: number, ...steps: { arbitrary: fc.Arbitrary<Step>; weight: number }[]) =>
  fc.array(fc.oneof(...steps), { maxLength });

const of = (person: Device["person"] | null, steps: fc.Arbitrary<Step[]>): fc.Arbitrary<Device> =>
  steps.map((chosen) => ({ ...(person && { person }), steps: chosen }));

/** Two who vote, one of whom may leave; a guest who edits; one who watches while time passes; seldom one who deletes. */
export const anyDay: fc.Arbitrary<Device[]> = fc.tuple(
  of("Anna", upTo(6, often(vote, 6), often(retry, 2))),
  of("Ben", upTo(6, often(vote, 6), often(retry, 2), often(simple("leave"), 1))),
  of(null, upTo(5, often(simple("read", "title"), 3), often(remove, 1))),
  of(null, upTo(5, often(time, 1), often(simple("watch"), 1))),
  fc.oneof(often(of(null, fc.constant([])), 4), often(of(null, upTo(2, often(simple("delete"), 1))), 1)),
);

const decide: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("decide" as const), option, node });
const reopen: fc.Arbitrary<Step> = fc.record({ kind: fc.constant("reopen" as const), node });

/** Two who vote and take it back, one of whom may leave; an organiser who decides and reopens; one who watches again. */
export const deciding: fc.Arbitrary<Device[]> = fc.tuple(
  of("Anna", upTo(5, often(vote, 1))),
  of("Ben", upTo(5, often(vote, 6), often(simple("leave"), 1))),
  of("organiser", upTo(4, often(decide, 2), often(reopen, 1), often(simple("title", "read"), 1))),
  of(null, upTo(5, often(time, 1), often(simple("watch"), 1))),
);

/** Quick: nobody watches. */
export const deleteAgainstVotes: fc.Arbitrary<Device[]> = fc.tuple(
  of("Anna", fc.array(fc.oneof(often(vote, 3), often(retry, 1)), { minLength: 1, maxLength: 3 })),
  of("Ben", fc.array(vote, { minLength: 1, maxLength: 2 })),
  of(null, fc.array(simple("delete"), { minLength: 1, maxLength: 2 })),
  of(null, fc.array(simple("read"), { maxLength: 3 })),
);
