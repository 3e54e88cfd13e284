import { requestLimits } from "@pintpoint/core/shared";

/** What is wrong with a body or message of too many fields and list items; null when it has as many as it may have. */
export function tooManyEntriesError(value: unknown): { path: string; message: string } | null {
  if (!holdsMoreThan(requestLimits.entries, value)) return null;
  return { path: "", message: `must hold at most ${requestLimits.entries} fields and items` };
}

/** Whether a value of JSON holds more than so many fields and list items, however deep; counts no further than that. */
export function holdsMoreThan(max: number, value: unknown): boolean {
  const pending = [value];
  let entries = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    const inner = Object.values(next);
    entries += inner.length;
    if (entries > max) return true;
    for (const each of inner) pending.push(each);
  }
  return false;
}
