import fc from "fast-check";

/** Numbers from 0 to below 1, equal for equal seeds, so that a failure can be repeated. */
export function seededRandom(seed: number): () => number {
  const source = fc.sample(fc.noShrink(fc.infiniteStream(fc.nat(2 ** 31 - 1))), { seed, numRuns: 1 })[0];
  if (source === undefined) throw new Error("fast-check gave no stream");
  return () => {
    const next = source.next();
    return next.value / 2 ** 31;
  };
}
