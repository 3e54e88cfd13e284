import type { Json } from "./change.ts";

export type JsonMap = { [key: string]: Json };

/** Keys that could reach an object's prototype. */
export const unsafeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** `votes.p_1.s_2` in its segments. Throws on a segment that is empty or that could reach an object's prototype. */
export function segmentsOf(path: string): string[] {
  const segments = path.split(".");
  if (segments.some((segment) => segment === "" || unsafeKeys.has(segment)))
    throw new RangeError(`not a path of a change: ${path}`);
  return segments;
}

/** A map can be part of a path. Everything else, lists too, is a leaf. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
