import type { Change, Json } from "@pintpoint/core/change";
import { segmentsOf } from "@pintpoint/core/change";

/** Which part of a document a change is about. */
export type RecordPart = "meetup" | "vault";

/** What MongoDB's own `$set` and `$unset` are to do, below the document's root. */
export interface PlainUpdate {
  set: Map<string, Json>;
  unset: string[];
  /** Fields of the part that must be maps, or the update would not do what the change says. */
  requiredMaps: string[];
}

/** A change does not set these: they come from the commit's position. */
const positionFields = new Set(["id", "epoch", "version"]);

/**
 * The paths that are for the part, in segments. Throws a RangeError when one is no path of a change, or has a key that
 * MongoDB would take for an operator: core makes none.
 */
export function pathsOf(change: Change, part: RecordPart): { set: [string[], Json][]; unset: string[][] } {
  const belongsToPart = ([field = ""]: readonly string[]): boolean => part === "vault" || !positionFields.has(field);
  const set = Object.entries(change.set).map(([path, value]): [string[], Json] => [segmentsOf(path), value]);
  const unset = change.unset.map(segmentsOf);
  for (const path of [...set.map(([path]) => path), ...unset]) {
    if (path.some((key) => key.startsWith("$") || key.includes("\0")))
      throw new RangeError(`no key of ours in ${path.join(".")}`);
  }
  return { set: set.filter(([path]) => belongsToPart(path)), unset: unset.filter(belongsToPart) };
}

/**
 * The change as one update without a read; null when a read is needed (planned-update.ts). MongoDB creates missing
 * parents as core does and refuses a `$set` through a leaf. It differs when an `$unset` empties a map or meets a leaf:
 * so an `$unset` below the second level is plain only next to a `$set` in the same map, and one on the second level
 * only if its field is a map, which the filter checks.
 */
export function plainUpdate(change: Change, part: RecordPart): PlainUpdate | null {
  const { set, unset } = pathsOf(change, part);
  // MongoDB takes digits for a place in a list, where there is one.
  if ([...set.map(([path]) => path), ...unset].some((path) => path.some((key) => /^\d+$/.test(key)))) return null;
  const mapsWithSet = new Set(set.map(([path]) => path.slice(0, -1).join(".")));
  const maps = new Set<string>();
  for (const path of unset) {
    if (path.length > 2 && !mapsWithSet.has(path.slice(0, -1).join("."))) return null;
    if (path.length === 2) maps.add(path[0] ?? "");
  }
  const mongoPath = (path: readonly string[]): string => [part, ...path].join(".");
  return {
    set: new Map(set.map(([path, value]) => [mongoPath(path), value])),
    unset: unset.map(mongoPath),
    requiredMaps: [...maps].map((field) => `${part}.${field}`),
  };
}
