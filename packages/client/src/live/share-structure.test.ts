import fc from "fast-check";
import { expect, it } from "vitest";
import { shareStructure } from "./share-structure.ts";

it("is equal to the newer value, whatever the older one was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
      expect(shareStructure<unknown>(before, next)).toEqual(next);
    }),
  );
});

it("is the older value itself when the newer one is equal to it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (value) => {
      // JSON has no -0, and so does no state.
      const before: unknown = JSON.parse(JSON.stringify(value));
      expect(shareStructure(before, JSON.parse(JSON.stringify(before)))).toBe(before);
    }),
  );
});

it("keeps a key __proto__ a key", () => {
  const next: unknown = JSON.parse('{"a":{"__proto__":{"x":1}}}');
  const shared = shareStructure<unknown>({ b: 1 }, next);
  expect(JSON.stringify(shared)).toBe('{"a":{"__proto__":{"x":1}}}');
});

it("keeps the parts that are equal", () => {
  const before = { a: { x: 1 }, b: { y: [1, 2] }, c: 3 };
  const next = shareStructure(before, { a: { x: 1 }, b: { y: [1, 3] }, c: 3 });
  expect(next.a).toBe(before.a);
  expect(next.b).not.toBe(before.b);
});
