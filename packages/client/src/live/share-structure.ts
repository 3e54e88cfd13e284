import { isMap, ownValue } from "@pintpoint/core";

/**
 * `next`, with every part that is equal to the same part of `previous` replaced by it, so that what did not change keeps
 * its identity when a whole state arrives; `previous` itself when nothing changed. JSON values only.
 */
export function shareStructure<T>(previous: T, next: T): T;
export function shareStructure(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    return JSON.stringify(previous) === JSON.stringify(next) ? previous : next;
  }
  if (!isMap(previous) || !isMap(next)) return next;
  let same = Object.keys(next).length === Object.keys(previous).length;
  const shared = Object.entries(next).map(([key, value]): [string, unknown] => {
    const before = ownValue(previous, key);
    const part = shareStructure(before, value);
    if (!Object.is(part, before)) same = false;
    return [key, part];
  });
  // Made of entries: an assignment to a key `__proto__` would not make one.
  return same ? previous : Object.fromEntries(shared);
}
