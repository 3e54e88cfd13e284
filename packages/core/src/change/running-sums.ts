/** What the entries of one map add up to. */
export interface RunningSum {
  entries: number;
  weight: number;
}

interface TrackedSum extends RunningSum {
  weightOf(entry: unknown): number;
}

/** Keyed by the map object, so that a state that is read again is counted again, and nothing of it is stored. */
const sums = new WeakMap<object, TrackedSum>();

/**
 * Number and total weight of a map's entries: counted at the first call, then kept up to date by applyInPlace, so that
 * a map of thousands is not walked again. Always pass the same `weigh` for a map, and change such a map by applyInPlace
 * only.
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

/** Call before the change of a path; `value` is undefined when the path is removed. */
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
