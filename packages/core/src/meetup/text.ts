/** Text as it is stored: NFC, trimmed, line breaks as `\n`. */
export function normaliseText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** The length as people count it: an emoji of one code point is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Whether there is something in it that cannot be shown as text: control characters, halves of a pair, and, unless
 * `lines` may be broken, line breaks.
 */
export function hasControlCharacters(text: string, lines: boolean): boolean {
  return (lines ? /[^\P{Cc}\n]|\p{Cs}/u : /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u).test(text);
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
