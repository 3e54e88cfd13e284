import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmoji } from "./emoji.ts";
import { codePoints, normaliseText, textSizeError, trimInvisible, utf8Length } from "./text.ts";

const code = (text: string) => [...text].map((sign) => sign.codePointAt(0)?.toString(16)).join(" ");

describe("[LI2] text is measured before it is normalised", () => {
  it("by at most 4 UTF-16 units for each code point that it may have", () => {
    expect(textSizeError("x".repeat(160), 40)).toBeNull();
    expect(textSizeError("x".repeat(161), 40)).toBe("length");
    expect(textSizeError("🍺".repeat(81), 40)).toBe("length");
    expect(textSizeError(`${" ".repeat(160)}x`, 40)).toBe("length");
  });

  it.each(["\u0300", "\u0323", "\u05b0", "\u20dd", "\ufe0f", "\u{1d165}", "\u0300\u0323", "\u0344"])(
    "by at most 30 combining marks in a row: %j",
    (mark) => {
      const row = (length: number) => Array.from(mark.repeat(length)).slice(0, length).join("");
      expect(textSizeError(`a${row(30)}`, 120)).toBeNull();
      expect(textSizeError(`a${row(30)}b${row(30)}`, 120)).toBeNull();
      expect(textSizeError(`a${row(31)}`, 120)).toBe("marks");
      expect(textSizeError(`${row(31)}a`, 120)).toBe("marks");
    },
  );

  it.each(["\u0000", "\u0007", "\u009f", "\ud800", "\udc00", "\u0001\ud800\u0002"])(
    "what is dropped does not break the row: %j",
    (between) => {
      expect(textSizeError(`a${"\u0300".repeat(16)}${between}${"\u0323".repeat(16)}`, 120)).toBe("marks");
      expect(textSizeError(`a${`\u0300${between}`.repeat(31)}`, 120)).toBe("marks");
      expect(textSizeError(`a${`\u0300${between}`.repeat(30)}b`, 120)).toBeNull();
    },
  );
});

describe("text is taken", () => {
  it("as NFC, trimmed, with one kind of line break", () => {
    expect(normaliseText("  Cafe\u0301 \n", true)).toBe("Caf\u00e9");
    expect(normaliseText("a\r\nb\rc\nd", true)).toBe("a\nb\nc\nd");
    expect(normaliseText(" \t\n ", true)).toBe("");
    expect(normaliseText("a < b", false)).toBe("a < b");
  });

  it("with a space for a tab", () => {
    expect(normaliseText("Bus:\t42", true)).toBe("Bus: 42");
    expect(normaliseText("Name\tStreet", false)).toBe("Name Street");
  });

  it.each(["\n", "\r", "\r\n", "\u000b", "\u000c", "\u0085", "\u2028", "\u2029"])(
    "with a line break, or a space in one line, for %j",
    (line) => {
      expect(normaliseText(`a${line}b`, true)).toBe("a\nb");
      expect(normaliseText(`a${line}b`, false)).toBe("a b");
    },
  );

  it.each(["\u0000", "\u0008", "\u000e", "\u001b", "\u007f", "\u0080", "\u009f", "\ud800", "\udfff", "\ud800\u0007"])(
    "without other controls and halves of a pair: %j",
    (control) => {
      expect(normaliseText(`a${control}b`, true)).toBe("ab");
      expect(normaliseText(`a${control}b`, false)).toBe("ab");
      expect(normaliseText(control, true)).toBe("");
    },
  );

  it("and no pair is made of two halves that a control stood between", () => {
    expect(normaliseText("a\ud83c\u0001\udf7ab", false)).toBe("ab");
  });

  it("once and for all", () => {
    const odd = fc.constantFrom(
      ..."a \t\n\r\u0085\u200b\u200d\u202e\ufe0f\u0301\u2800❤🏴👨".split(""),
      "\u{e0067}",
      "\u{e007f}",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: "binary" })), fc.boolean(), (text, lines) => {
        const once = normaliseText(text, lines);
        expect(normaliseText(once, lines)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(/[^\P{Cc}\n]/u.test(once) || (!lines && once.includes("\n"))).toBe(false);
      }),
    );
  });
});

const invisible = [
  // Letters and signs that are drawn as nothing.
  "\u{13441}",
  "\u{13442}",
  "\u{16fe4}",
  "\u{1d159}",
  ..."\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u3164\u2800\ufe0f\ufe00\u115f\u1160\uffa0\u00a0\u3000\ufeff\u061c\u034f".split(
    "",
  ),
  ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u180e\u17b4\ue000\ufffe".split(""),
  "\u{e0061}",
  "\u{e0100}",
  "\u{1d173}",
];

describe("at least one character is visible", () => {
  it.each(invisible.map((sign) => [code(sign), sign]))("%s is none, and is cut from both ends", (_code, sign) => {
    expect(normaliseText(sign, false)).toBe("");
    expect(normaliseText(`${sign} ${sign}`, true)).toBe("");
    expect(normaliseText(`${sign}Anna`, false)).toBe("Anna");
    expect(normaliseText(` ${sign}${sign}Anna `, false)).toBe("Anna");
  });

  it.each(invisible.map((sign) => [code(sign), sign]))("%s is cut from the end of a name", (_code, sign) => {
    expect(normaliseText(`Anna${sign}`, false)).toBe("Anna");
    expect(normaliseText(`Anna ${sign}\u200b`, false)).toBe("Anna");
  });

  it.each(["👨‍👩‍👧", "❤️", "☎︎", "🏳️‍🌈", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "1️⃣", "👩🏽‍❤️‍💋‍👨🏽", "🇩🇪", "葛\u{e0100}", "👩‍❤️‍👩"])(
    "%s survives whole",
    (sign) => {
      expect(normaliseText(sign, false)).toBe(sign);
      expect(normaliseText(`Anna ${sign}\u200b`, true)).toBe(`Anna ${sign}`);
      expect(normaliseText(`${sign} Anna`, true)).toBe(`${sign} Anna`);
    },
  );

  it.each(["می‌خواهم", "क्‍ष", "שלום", "Пиво", "a\u202eb", "o\u00adk"])("%s stays as it is inside", (text) => {
    expect(normaliseText(`\u200b${text}\u200b`, false)).toBe(text.normalize("NFC"));
  });

  it("half a flag's invisible letters are cut", () => {
    expect(trimInvisible("🏴\u{e0067}\u{e0062}")).toBe("🏴");
    expect(trimInvisible("a\u{e0067}\u{e007f}")).toBe("a");
  });
});

describe("text is measured", () => {
  it("in code points", () => {
    expect(codePoints("")).toBe(0);
    expect(codePoints("бар")).toBe(3);
    expect(codePoints("🦊🍺")).toBe(2);
  });

  it("in bytes of UTF-8", () => {
    for (const text of ["", "abc", "бар", "€uro", "🦊", "\u007f\u0080\u07ff\u0800\uffff\u{10000}"]) {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }
  });
});

describe("an emoji", () => {
  it.each(["🦊", "❤️", "❤", "👨‍👩‍👧", "🏳️‍🌈", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "1️⃣", "👩🏽‍❤️‍💋‍👨🏽", "🇩🇪", "🫪"])("is one: %s", (text) => {
    expect(isEmoji(text)).toBe(true);
  });

  it.each(["", "A", "1", "#", "🦊🦊", "🦊A", "Al", "\u200d", "\ufe0f", "🇩", "👨‍", "<b>"])("is none: %j", (text) => {
    expect(isEmoji(text)).toBe(false);
  });
});
