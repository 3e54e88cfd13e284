import { limits } from "@pintpoint/core";
import { expect, it, vi } from "vitest";
import { isReady, sentText } from "./sent-text.ts";

const ready = (typed: string) => isReady(sentText(typed, limits.name), limits.name);

it.each([
  ["Anna\tBell", "Anna Bell"],
  ["\u200bAnna\u200b ", "Anna"],
  ["An\u000bna", "An na"],
  ["A\u030a", "\u00c5"],
])("%j is sent as %j", (typed, sent) => {
  expect(sentText(typed, limits.name)).toBe(sent);
});

it("breaks lines only where lines may be broken", () => {
  expect(sentText("a\r\nb\u2028c", limits.note, true)).toBe("a\nb\nc");
  expect(sentText("a\r\nb\u2028c", limits.note)).toBe("a b c");
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
  sentText("e\u0301".repeat(200), limits.name);
  sentText(`a${"\u0301\u0323".repeat(60)}`, limits.name);
  expect(normalize).not.toHaveBeenCalled();
  normalize.mockRestore();
});
