/** Whether a value of JSON holds more than so many fields and list items, however deep; counts no further than that. */
export function holdsMoreThan(most: number, value: unknown): boolean {
  const pending = [value];
  let entries = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    const inner = Object.values(next);
    entries += inner.length;
    if (entries > most) return true;
    for (const each of inner) pending.push(each);
  }
  return false;
}
