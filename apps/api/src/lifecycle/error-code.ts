/** `ENOENT` and the like, of what was thrown; undefined where there is none. */
export function errorCodeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
