import fc from "fast-check";
import { expect, it } from "vitest";
import { bidiIsolate } from "./bidi-isolate.ts";

it.each(["Anna", "Аня", "葛城", "José 🦊", "👨‍👩‍👧", "Krzyś & Co., 3", "किरण", "😀🏴󠁧󠁢󠁷󠁬󠁳󠁿", ""])(
  "%j turns nothing in a page that is read from left to right, and comes back as it is",
  (name) => {
    expect(bidiIsolate(name)).toBe(name);
  },
);

it.each(["שלום", "مریم", "Max (שלום)", "\u200fAnna", "𞤀𞤣𞤤𞤢𞤥", "Max\u202enimda", "Max\u202c x", "\u202dMax", "܀", "ﷺ"])(
  "%j is isolated",
  (name) => {
    expect(bidiIsolate(name)).toBe(`\u2068${name}\u2069`);
  },
);

it.each([
  ["Max\u2069\u202e x", "\u2068Max\u202e x\u2069"],
  ["\u2067Max", "Max"],
  ["Max\u2069\u2069", "Max"],
  ["\u2068שלום\u2069", "\u2068שלום\u2069"],
])("%j loses what would end the isolate too early or too late", (name, shown) => {
  expect(bidiIsolate(name)).toBe(shown);
});

it("what is isolated is closed exactly once, at its end, and isolating it again changes nothing", () => {
  const sign = fc.constantFrom(..."aא\u202e\u202b\u202c\u2066\u2067\u2068\u2069\u200f ,");
  fc.assert(
    fc.property(
      fc.array(sign).map((signs) => signs.join("")),
      (text) => {
        const shown = bidiIsolate(text);
        expect(shown).toMatch(/^(?:[^\u2066-\u2069]*|\u2068[^\u2066-\u2069]*\u2069)$/);
        if (/[א\u202e\u202b\u202c\u200f]/.test(text)) expect(shown).toMatch(/^\u2068.*\u2069$/);
        expect(bidiIsolate(shown)).toBe(shown);
      },
    ),
  );
});
