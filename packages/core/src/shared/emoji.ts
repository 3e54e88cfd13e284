const flag = "\\p{RI}\\p{RI}";
const keycap = "[0-9#*]\\ufe0f?\\u20e3";
const picture = "\\p{ExtPict}(?:\\p{EMod}|\\ufe0e|\\ufe0f|[\\u{e0020}-\\u{e007e}]+\\u{e007f})?";
const joined = `${picture}(?:\\u200d(?:${picture}))*`;
const emoji = new RegExp(`^(?:${flag}|${keycap}|${joined})$`, "u");

/**
 * Whether it is one emoji, sequences included: a flag, a skin tone, a family. By the grammar of Unicode (UTS 51), not by a
 * list: people have newer emoji than this runtime knows.
 */
export function isEmoji(text: string): boolean {
  return emoji.test(text);
}
