type Fields = { [key: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
  if (!isFields(previous) || !isFields(next)) return next;
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(previous).length;
  const shared: Fields = {};
  for (const key of keys) {
    const before = Object.hasOwn(previous, key) ? previous[key] : undefined;
    shared[key] = shareStructure(before, next[key]);
    if (!Object.is(shared[key], before)) same = false;
  }
  return same ? previous : shared;
}
