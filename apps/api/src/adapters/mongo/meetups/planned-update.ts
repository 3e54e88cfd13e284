import type { Change, Json, JsonMap } from "@pintpoint/core/change";
import { applyInPlace, isMap } from "@pintpoint/core/change";
import { ownValue } from "@pintpoint/core/shared";
import type { PlainUpdate, RecordPart } from "./plain-update.ts";
import { pathsOf } from "./plain-update.ts";

type PathTree = Map<string, PathTree>;

/** What must be seen of the document before an update can be planned: no more than two levels of the part, named. */
export function pathsToRead(change: Change, part: RecordPart): string[] {
  const { set, unset } = pathsOf(change, part);
  const deep = [...set.map(([path]) => path), ...unset].filter((path) => path.length > 1);
  return [...new Set(deep.map((path) => [part, ...path.slice(0, 2)].join(".")))];
}

/**
 * The update that turns the read part into what core makes of it. A field that is not in the read part may be absent or
 * a leaf: it is set whole, which is right for both.
 */
export function plannedUpdate(change: Change, part: RecordPart, current: JsonMap): PlainUpdate {
  const { set, unset } = pathsOf(change, part);
  const join = (path: string[]): string => path.join(".");
  const partChange: Change = {
    set: Object.fromEntries(set.map(([path, value]) => [join(path), value])),
    unset: unset.map(join),
  };
  const after = structuredClone(current);
  applyInPlace(after, partChange);
  const update: PlainUpdate = { set: new Map(), unset: [], requiredMaps: [] };
  const touched = pathTreeOf([...set.map(([path]) => path), ...unset]);
  for (const [key, below] of touched)
    planPath(update, `${part}.${key}`, below, ownValue(current, key), ownValue(after, key));
  return update;
}

function pathTreeOf(paths: readonly string[][]): PathTree {
  const root: PathTree = new Map();
  for (const path of paths) {
    let level = root;
    for (const key of path) {
      const next: PathTree = level.get(key) ?? new Map();
      level.set(key, next);
      level = next;
    }
  }
  return root;
}

function planPath(
  update: PlainUpdate,
  place: string,
  below: PathTree,
  before: Json | undefined,
  after: Json | undefined,
) {
  if (after === undefined) update.unset.push(place);
  else if (below.size > 0 && isMap(before) && isMap(after)) {
    for (const [key, deeper] of below)
      planPath(update, `${place}.${key}`, deeper, ownValue(before, key), ownValue(after, key));
  } else update.set.set(place, after);
}
