import { expect, it } from "vitest";
import { findPoison } from "./poison.ts";

it.each(["__proto__", "constructor", "prototype"])("finds the own key %s at any depth", (key) => {
  expect(findPoison(JSON.parse(`{"a":[{"b":{"${key}":1}}]}`))).toBe(`a.0.b.${key}`);
});

it("lets ordinary values pass, inherited keys included", () => {
  expect(findPoison({ a: [1, "constructor", null, { b: true }] })).toBeNull();
  expect(findPoison("__proto__")).toBeNull();
});
