// Isolate marks inside the text are removed: an unclosed one would end ours in the wrong place. Embeddings and
// overrides may stay, they end with the isolate.
const isolateMarks = /[\u2066-\u2069]/g;
// Right-to-left letters (in UTF-16, so some scripts by their first surrogate) and marks that change the direction.
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * Somebody's name or title, to stand in the middle of other text: one that is written from right to left, or asks for it,
 * does not turn what stands around it (UAX 9: FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE). Others come back as they
 * are. In elements of its own `<bdi>` does the same.
 */
export function bidiIsolate(text: string): string {
  const plain = text.replace(isolateMarks, "");
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
