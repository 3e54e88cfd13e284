export const HUES = 8;

/** One or two letters that stand for a name; a question mark where it has neither letters nor digits. */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s\-_.]+/u).flatMap((word) => letterOf(word) ?? []);
  const [first = "?", ...others] = letters;
  return (first + (others.at(-1) ?? "")).toLocaleUpperCase();
}

/** Which of the eight colours of people a seed has; the same on every device. */
export function hueOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % HUES;
}

// Firefox 115 has none: a code point with its marks is nearly as good.
const graphemes = "Segmenter" in Intl ? new Intl.Segmenter() : null;

/** The first letter or digit, with the marks that belong to it. */
function letterOf(word: string): string | undefined {
  const signs = graphemes ? Array.from(graphemes.segment(word), ({ segment }) => segment) : word.match(/.\p{M}*/gsu);
  return signs?.find((sign) => /^[\p{L}\p{N}](?!\ufe0f?\u20e3)/u.test(sign));
}
