import { describe, expect, it } from "vitest";
import { codePoints, hasControlCharacters, normaliseText, utf8Length } from "./text.ts";

describe("text", () => {
  it("is stored as NFC, trimmed, with one kind of line break", () => {
    expect(normaliseText("  Cafe\u0301 \n")).toBe("Caf\u00e9");
    expect(normaliseText("a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
    expect(normaliseText(" \t\n ")).toBe("");
    expect(normaliseText("a < b")).toBe("a < b");
  });

  it("is normalised once and for all", () => {
    const once = normaliseText("\r\n A\u030a \u00a0");
    expect(normaliseText(once)).toBe(once);
  });

  it("is counted in code points", () => {
    expect(codePoints("")).toBe(0);
    expect(codePoints("бар")).toBe(3);
    expect(codePoints("🦊🍺")).toBe(2);
  });

  it("takes its bytes in UTF-8", () => {
    for (const text of ["", "abc", "бар", "€uro", "🦊", "\u007f\u0080\u07ff\u0800\uffff\u{10000}"]) {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }
  });

  it("breaks lines only where it may", () => {
    expect(hasControlCharacters("a\nb", true)).toBe(false);
    expect(hasControlCharacters("a\nb", false)).toBe(true);
    expect(hasControlCharacters("a\u2028b", false)).toBe(true);
    expect(hasControlCharacters("a\u2029b", false)).toBe(true);
  });

  it.each(["\u0000", "\t", "\r", "\u001b", "\u007f", "\u0085", "\ud800", "a\udc00"])(
    "has no control characters: %j",
    (text) => {
      expect(hasControlCharacters(text, true)).toBe(true);
      expect(hasControlCharacters(text, false)).toBe(true);
    },
  );

  it.each(["Beer", "Пиво", "a < b & c", "👨‍👩‍👧", "🏳️‍🌈", "שלום", "café"])(
    "is anything else that people write: %s",
    (text) => {
      expect(hasControlCharacters(text, false)).toBe(false);
    },
  );
});
