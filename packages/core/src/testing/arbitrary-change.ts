import fc from "fast-check";
import type { Change, Json } from "../change/change.ts";

// Few keys and little depth, so that paths meet: equal, above and below each other.
const key = fc.constantFrom("a", "b", "c");
const leaf: fc.Arbitrary<Json> = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom("yes", true, null, [], [1]));

// A fresh one each time: states are written to.
const emptyMap = fc.constant(null).map((): Json => ({}));

/** A leaf, or a map without empty maps in it. */
export const arbitraryValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json; map: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie("map")),
  map: fc.dictionary(key, tie("value"), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
})).value;

/** A well-formed state: no empty map below the first level; `a` may be a map, a leaf, or not there. */
export const arbitraryState: fc.Arbitrary<Record<string, Json>> = fc.dictionary(
  key,
  fc.oneof(arbitraryValue, emptyMap),
  { noNullPrototype: true },
);

const path = fc.array(key, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("."));

const pathEdit = fc.oneof(
  fc.record({ path, value: arbitraryValue }),
  fc.record({ path: key, value: emptyMap }),
  fc.record({ path }),
);

/** A well-formed change: no path equals or is above another; no value is an empty map below the first level. */
export const arbitraryChange: fc.Arbitrary<Change> = fc.array(pathEdit, { maxLength: 6 }).map((edits) => {
  const change: Change = { set: {}, unset: [] };
  const taken: string[] = [];
  for (const one of edits) {
    if (taken.some((other) => pathsOverlap(other, one.path))) continue;
    taken.push(one.path);
    if ("value" in one) change.set[one.path] = one.value;
    else change.unset.push(one.path);
  }
  return change;
});

/** Whether two paths are equal or one leads to the other. */
export function pathsOverlap(a: string, b: string): boolean {
  return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
}
