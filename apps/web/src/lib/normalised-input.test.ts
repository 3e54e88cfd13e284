import { limits } from "@pintpoint/core";
import { expect, it, vi } from "vitest";
import { isValidInput, normalisedInput } from "./normalised-input.ts";

const ready = (typed: string) => isValidInput(normalisedInput(typed, limits.name), limits.name);

it.each([
  ["Anna\tBell", "Anna Bell"],
  ["\u200bAnna\u200b ", "Anna"],
  ["An\u000bna", "An na"],
  ["A\u030a", "\u00c5"],
])("%j is sent as %j", (typed, sent) => {
  expect(normalisedInput(typed, limits.name)).toBe(sent);
});

it("breaks lines only where lines may be broken", () => {
  expect(normalisedInput("a\r\nb\u2028c", limits.note, true)).toBe("a\nb\nc");
  expect(normalisedInput("a\r\nb\u2028c", limits.note)).toBe("a b c");
});

it.each(["", " ", "\u200b", "\u3164", "\t", "\u202e \u2800", "x".repeat(41), "x".repeat(9_000)])(
  "%j is not ready to be sent as a name",
  (typed) => {
    expect(ready(typed)).toBe(false);
  },
);

it("counts as the server counts, and judges nothing that only looks too long", () => {
  expect(ready("🦊".repeat(40))).toBe(true);
  expect(ready("e\u0301".repeat(40))).toBe(true);
  expect(ready(`${"x".repeat(40)}${"\u200b".repeat(20)}`)).toBe(true);
});

it("does no work on a text that is far too long, or heaped with marks", () => {
  const normalize = vi.spyOn(String.prototype, "normalize");
  normalisedInput("e\u0301".repeat(200), limits.name);
  normalisedInput(`a${"\u0301\u0323".repeat(60)}`, limits.name);
  expect(normalize).not.toHaveBeenCalled();
  normalize.mockRestore();
});
