const refused = new Set(["", "__proto__", "constructor", "prototype"]);

/** `votes.p_1.s_2` in its segments. Throws on a segment that is empty or that reaches an object's prototype. */
export function segmentsOf(path: string): [string, ...string[]] {
  const [first = "", ...rest] = path.split(".");
  if (refused.has(first) || rest.some((segment) => refused.has(segment))) throw new RangeError(`not a path of a change: ${path}`);
  return [first, ...rest];
}

export type JsonMap = Record<string, unknown>;

/** A map is what a path leads through; a list is a value like a text. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
