import { ChangeMerger } from "@pintpoint/core/change";
import type { Patch } from "@pintpoint/core/meetups";

/**
 * Sorts patches of one epoch by version and merges contiguous ones into one, from the first `from` to the last `to`
 * (RT4). Patches covered by others are dropped, so duplicates and reordering are repaired here; a missing patch stays a
 * gap between two results.
 */
export function mergeContiguous(patches: readonly Patch[]): Patch[] {
  const runs: Patch[][] = [];
  let mergedTo = -1;
  for (const patch of sortedByVersion(patches)) {
    if (patch.to <= mergedTo) continue;
    const run = runs.at(-1);
    if (run !== undefined && patch.from === mergedTo) run.push(patch);
    else runs.push([patch]);
    mergedTo = patch.to;
  }
  return runs.map(mergeRun);
}

function sortedByVersion(patches: readonly Patch[]): readonly Patch[] {
  const ordered = patches.every((patch, index) => (patches[index - 1]?.to ?? -1) <= patch.from);
  // Of two that begin alike the longer one says more.
  return ordered ? patches : patches.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function mergeRun(run: readonly Patch[]): Patch {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("an empty run");
  if (first === last) return first;
  const merger = new ChangeMerger();
  for (const patch of run) merger.add(patch);
  const { meetupId, epoch, from } = first;
  return { meetupId, epoch, from, to: last.to, ...merger.change() };
}
