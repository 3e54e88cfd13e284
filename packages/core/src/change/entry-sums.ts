/** What the entries of one map add up to. */
export interface EntrySum {
  entries: number;
  weight: number;
}

interface Kept extends EntrySum {
  weigh(entry: unknown): number;
}

/** By the map itself, so that a state that is read anew is counted anew, and nothing of it is stored. */
const sums = new WeakMap<object, Kept>();

/**
 * How many entries a map has and what they weigh together: counted when it is first asked, and kept up by applyInPlace
 * from then on, so that asking again does not walk a map of thousands. A map is always weighed in the same way, and a map
 * that has been asked about is changed in no other way than by applyInPlace.
 */
export function sumOf(map: object, weigh: (entry: unknown) => number): EntrySum {
  const kept = sums.get(map);
  if (kept !== undefined) return kept;
  const entries: unknown[] = Object.values(map);
  const sum = {
    entries: entries.length,
    weight: entries.reduce((total: number, entry) => total + weigh(entry), 0),
    weigh,
  };
  sums.set(map, sum);
  return sum;
}

/** To be told before a place changes; `value` is undefined when it is taken away. */
export function noteChangeAt(state: object, [part, key, ...deeper]: readonly string[], value: unknown): void {
  const map: unknown = part === undefined || !Object.hasOwn(state, part) ? undefined : Reflect.get(state, part);
  if (key === undefined || typeof map !== "object" || map === null) return;
  const sum = sums.get(map);
  if (sum === undefined) return;
  if (deeper.length > 0) {
    sums.delete(map);
    return;
  }
  if (Object.hasOwn(map, key)) {
    sum.entries -= 1;
    sum.weight -= sum.weigh(Reflect.get(map, key));
  }
  if (value === undefined) return;
  sum.entries += 1;
  sum.weight += sum.weigh(value);
}
