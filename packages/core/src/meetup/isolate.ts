// Embeddings, overrides and isolates: one that is not closed turns what follows, one that closes too much ends our own.
const controls = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\ud802-\ud803\ud83a-\ud83b]/;

/**
 * Somebody's name or title, to stand in the middle of other text: one that is written from right to left, or asks for it,
 * does not turn what stands around it. Others come back as they are.
 */
export function isolate(text: string): string {
  const plain = text.replace(controls, "");
  return rightToLeft.test(text) ? `\u2068${plain}\u2069` : plain;
}
