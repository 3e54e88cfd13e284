import { requestLimits } from "./request-limits.ts";

// The order matters: a text's size is checked before anything else, because normalising n combining marks takes time
// in n².

/**
 * Why a text is refused unread: more than 4 UTF-16 units for each of `most` allowed code points, or too many combining
 * marks in a row. Null: it may be normalised. Linear time.
 */
export function textSizeError(text: string, maxCodePoints: number): "length" | "marks" | null {
  if (text.length > 4 * maxCodePoints) return "length";
  return tooManyMarks.test(text) ? "marks" : null;
}

// Characters that withoutControls drops do not separate marks.
const droppedControls = "[\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\p{Cs}]";
const tooManyMarks = new RegExp(`(?:\\p{M}${droppedControls}*){${requestLimits.marksInARow + 1}}`, "u");

/**
 * Text as it is stored: without control characters, NFC, and without what nobody sees at its ends. Where `lines` may be
 * broken they end with `\n`, elsewhere a line break is a space. Idempotent. Empty exactly when nothing in it is visible.
 */
export function normaliseText(text: string, lines: boolean): string {
  return trimInvisible(withoutControls(text, lines).normalize("NFC"));
}

/** A pasted tab is a space, VT, FF, NEL and the two separators of Unicode break lines, the rest cannot be shown. */
function withoutControls(text: string, lines: boolean): string {
  return text
    .replaceAll(/\r\n|[\n-\r\x85\u2028\u2029]/g, lines ? "\n" : " ")
    .replaceAll("\t", " ")
    .replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, "");
}

/**
 * Cuts spaces, invisible characters and direction marks from both ends. Marks that belong to the sign before them stay:
 * the variation selector of ❤️, the tag letters of the flag of Wales.
 */
export function trimInvisible(text: string): string {
  const characters = Array.from(text);
  const first = characters.findIndex(isVisible);
  if (first < 0) return "";
  let last = characters.findLastIndex(isVisible);
  last += trailingPartCount(characters, last);
  return characters.slice(first, last + 1).join("");
}

/** How many of the invisible characters after a visible one are part of its sign. */
function trailingPartCount(characters: readonly string[], at: number): number {
  const sign = characters[at] ?? "";
  const next = characters[at + 1] ?? "";
  if (emojiSelector.test(next)) return emojiBase.test(sign) ? 1 : 0;
  if (otherSelector.test(next)) return variedSign.test(sign) ? 1 : 0;
  if (!pictograph.test(sign)) return 0;
  let end = at + 1;
  while (tagLetter.test(characters[end] ?? "")) end += 1;
  return end > at + 1 && characters[end] === endOfTags ? end - at : 0;
}

const emojiSelector = /^[\ufe0e\ufe0f]$/;
const otherSelector = /^[\ufe00-\ufe0d\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]$/u;
const variedSign = /^[\p{S}\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phag}]$/u;
const emojiBase = /^\p{Emoji}$/u;
const pictograph = /^\p{Extended_Pictographic}$/u;
const tagLetter = /^[\u{e0020}-\u{e007e}]$/u;
const endOfTags = "\u{e007f}";

// Letters and signs by their category that are drawn as nothing: a Braille cell without dots, two blanks among hieroglyphs,
// the filler of the Khitan small script, a note without a head.
const blanks = "\u2800\u{13441}\u{13442}\u{16fe4}\u{1d159}";

// The pictographs are named because those of a newer Unicode than this runtime's count as unassigned.
const visible = new RegExp(`[^\\p{C}\\p{Z}\\p{DI}${blanks}]|\\p{ExtPict}`, "u");

/** Whether the character is drawn as something. */
function isVisible(character: string): boolean {
  return visible.test(character);
}

/** The length as people count it: an emoji of one code point is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many bytes the text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
