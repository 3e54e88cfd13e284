/** The limits of every request and refusal, whatever it is about: LI2 and LI19 to LI22 of docs/spec/limits.md. */
export const requestLimits = {
  /** Combining marks after one another: what a letter carries in any language, many times over. */
  marksInARow: 30,
  bodyBytes: 64 * 1024,
  /** Fields and list items of a body or message, however deep: the largest honest one names 1,000 people to be removed. */
  entries: 2_000,
  socketMessageBytes: 32 * 1024,
  /** What one refusal names and weighs at most. */
  fieldErrors: 20,
  refusalBytes: 8 * 1024,
} as const;
