/** Names of the values that each part of a case may have. */
export type Parts = Readonly<Record<string, readonly string[]>>;
export type Case<P extends Parts> = { readonly [Part in keyof P]: string };

/**
 * Cases in which every two values of different parts occur together at least once: far fewer than all, and what breaks
 * is nearly always two things that meet. Greedy: each case takes the value that brings most new pairs.
 */
export function pairwise<P extends Parts>(parts: P): Case<P>[] {
  const names = Object.keys(parts);
  const missing = new Set<string>();
  const pair = (a: string, valueA: string, b: string, valueB: string): string =>
    JSON.stringify(names.indexOf(a) < names.indexOf(b) ? [a, valueA, b, valueB] : [b, valueB, a, valueA]);
  names.forEach((a, index) => {
    for (const b of names.slice(index + 1)) {
      for (const valueA of parts[a] ?? []) for (const valueB of parts[b] ?? []) missing.add(pair(a, valueA, b, valueB));
    }
  });

  const cases: Case<P>[] = [];
  while (missing.size > 0) {
    const [next = "[]"] = missing;
    const [a, valueA, b, valueB]: string[] = JSON.parse(next);
    const made = new Map<string, string>();
    if (a !== undefined && valueA !== undefined) made.set(a, valueA);
    if (b !== undefined && valueB !== undefined) made.set(b, valueB);
    for (const name of names) {
      if (made.has(name)) continue;
      const gain = (value: string): number =>
        [...made].filter(([other, otherValue]) => missing.has(pair(name, value, other, otherValue))).length;
      // Of equally good values not always the first, or it would be in nearly every case.
      const values = rotated(parts[name] ?? [], cases.length);
      made.set(
        name,
        values.reduce((best, value) => (gain(value) > gain(best) ? value : best)),
      );
    }
    const entries = [...made];
    entries.forEach(([nameA, value], index) => {
      for (const [nameB, other] of entries.slice(index + 1)) missing.delete(pair(nameA, value, nameB, other));
    });
    cases.push(Object.fromEntries(entries) as Case<P>);
  }
  return cases;
}

const rotated = (values: readonly string[], by: number): readonly string[] => {
  const start = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
};
