import fc from "fast-check";

const unsafeKey = fc.constantFrom("__proto__", "constructor", "prototype");
const oddKey = fc.oneof(unsafeKey, fc.constantFrom("", "id", "toString", "hasOwnProperty", "$where", "a.b", "0"));
const oddText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e\u200b",
    "e\u0301".repeat(200),
    "x".repeat(5_000),
    "🍺".repeat(121),
  ),
  fc.constantFrom(
    "2026-02-30",
    "2026-12-24T25:00:00Z",
    "javascript:alert(1)",
    "Mars/Olympus",
    "s_",
    "null",
    "[object Object]",
  ),
  fc.string({ unit: "binary" }),
);
const oddNumber = fc.constantFrom(-1, 0, 0.5, 2 ** 53, 1e300, -0);
const oddValue = fc.oneof(oddText, oddNumber, fc.constantFrom(null, true, false, [], {}), fc.jsonValue(), nested());

export interface ValueMutation {
  /** Counts the places of a value. */
  place: number;
  how: "replace" | "remove" | "add";
  key: string;
  value: unknown;
}

export const arbitraryMutation: fc.Arbitrary<ValueMutation> = fc.record({
  place: fc.nat(30),
  how: fc.constantFrom("replace" as const, "remove" as const, "add" as const),
  key: oddKey,
  value: oddValue,
});

/** The value, a copy, with one place of it replaced, taken away, or given an extra field that no client of ours sends. */
export function mutate(value: unknown, { place, how, key, value: odd }: ValueMutation): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesOf(copy);
  const chosen = places[place % places.length];
  if (chosen === undefined) return odd;
  const { holder, name } = chosen;
  if (how === "remove") Reflect.deleteProperty(holder, name);
  else put(holder, how === "add" ? key : name, odd);
  return copy;
}

function placesOf(value: unknown): { holder: object; name: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ holder: value, name }, ...placesOf(inner)]);
}

/** As an own field, whatever its name. */
function put(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function nested(): fc.Arbitrary<unknown> {
  return fc.tuple(fc.integer({ min: 1, max: 400 }), unsafeKey).map(([depth, key]) => {
    let value: unknown = JSON.parse(`{"${key}":{"isAdmin":true}}`);
    for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
    return value;
  });
}
