import { expect, it } from "vitest";
import { findUnsafeKey } from "./unsafe-key.ts";

it.each(["__proto__", "constructor", "prototype"])("[SX8] finds the own key %s at any depth", (key) => {
  expect(findUnsafeKey(JSON.parse(`{"a":[{"b":{"${key}":1}}]}`))).toBe(`a.0.b.${key}`);
});

it("lets ordinary values pass, inherited keys included", () => {
  expect(findUnsafeKey({ a: [1, "constructor", null, { b: true }] })).toBeNull();
  expect(findUnsafeKey("__proto__")).toBeNull();
});
