import { expect, it } from "vitest";
import { isolate } from "./isolate.ts";

it.each(["Anna", "Аня", "葛城", "José 🦊", "👨‍👩‍👧"])(
  "%s needs no isolation in a page that is read from left to right",
  (name) => {
    expect(isolate(name)).toBe(name);
  },
);

it.each(["שלום", "مریم", "Max (שלום)", "\u200fAnna", "𞤀𞤣𞤤𞤢𞤥"])("%s is isolated", (name) => {
  expect(isolate(name)).toBe(`\u2068${name}\u2069`);
});

it.each([
  ["Max\u202enimda", "\u2068Maxnimda\u2069"],
  ["Max\u2069\u202e x", "\u2068Max x\u2069"],
  ["\u2067Max", "\u2068Max\u2069"],
  ["Max\u2069\u2069", "Max"],
  ["Max\u202c", "Max"],
])("%j loses what would turn or end something outside of it", (name, shown) => {
  expect(isolate(name)).toBe(shown);
});
