/** What the entries of one map add up to. */
export interface RunningSum {
  entries: number;
  weight: number;
}

interface TrackedSum extends RunningSum {
  weightOf(entry: unknown): number;
}

/** By the map itself, so that a state that is read anew is counted anew, and nothing of it is stored. */
const sums = new WeakMap<object, TrackedSum>();

/**
 * How many entries a map has and what they weigh together: counted when it is first asked, and kept up by applyInPlace
 * from then on, so that asking again does not walk a map of thousands. A map is always weighed in the same way, and a map
 * that has been asked about is changed in no other way than by applyInPlace.
 */
export function runningSumOf(map: object, weightOf: (entry: unknown) => number): RunningSum {
  const known = sums.get(map);
  if (known !== undefined) return known;
  const entries: unknown[] = Object.values(map);
  const sum = {
    entries: entries.length,
    weight: entries.reduce((total: number, entry) => total + weightOf(entry), 0),
    weightOf,
  };
  sums.set(map, sum);
  return sum;
}

/** To be told before a place changes; `value` is undefined when it is taken away. */
export function updateSumAt(state: object, [field, key, ...deeper]: readonly string[], value: unknown): void {
  const map: unknown = field === undefined || !Object.hasOwn(state, field) ? undefined : Reflect.get(state, field);
  if (key === undefined || typeof map !== "object" || map === null) return;
  const sum = sums.get(map);
  if (sum === undefined) return;
  if (deeper.length > 0) {
    sums.delete(map);
    return;
  }
  if (Object.hasOwn(map, key)) {
    sum.entries -= 1;
    sum.weight -= sum.weightOf(Reflect.get(map, key));
  }
  if (value === undefined) return;
  sum.entries += 1;
  sum.weight += sum.weightOf(value);
}
