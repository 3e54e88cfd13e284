/**
 * The same state behind a proxy that counts reads: one per property, one per key when keys are listed. Shows without a
 * clock that a cost does not grow with the crowd.
 */
export function countingReads<T extends object>(state: T): { state: T; reads(): number } {
  let count = 0;
  const wrapped = new WeakMap<object, object>();

  const wrap = <Inner extends object>(target: Inner): Inner =>
    new Proxy(target, {
      get(map, key) {
        count += 1;
        const value: unknown = Reflect.get(map, key);
        if (typeof value !== "object" || value === null) return value;
        const known = wrapped.get(value) ?? wrap(value);
        wrapped.set(value, known);
        return known;
      },
      has(map, key) {
        count += 1;
        return Reflect.has(map, key);
      },
      getOwnPropertyDescriptor(map, key) {
        count += 1;
        return Reflect.getOwnPropertyDescriptor(map, key);
      },
      ownKeys(map) {
        const keys = Reflect.ownKeys(map);
        count += keys.length;
        return keys;
      },
    });

  return { state: wrap(state), reads: () => count };
}
