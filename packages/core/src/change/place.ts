import type { Json } from "./change.ts";
import type { Hand } from "./hand.ts";
import type { JsonMap } from "./path.ts";
import { isMap } from "./path.ts";

/** The own entry: what an object inherits (`toString`) is no entry. */
function entry(map: JsonMap, key: string): Json | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Sets the place below `root`, which is writable. Missing parents are made; a leaf in the way makes room for a map. */
export function setPlace(root: JsonMap, segments: readonly string[], value: Json, hand: Hand): void {
  let map = root;
  for (const [depth, key] of segments.entries()) {
    if (depth === segments.length - 1) {
      hand.put(map, key, value);
      return;
    }
    const found = entry(map, key);
    const next = isMap(found) ? hand.writable(found) : hand.make();
    if (next !== found) hand.put(map, key, next);
    map = next;
  }
}

/**
 * Takes the place below `root`, which is writable, away: exactly as if it had been set just before, so that a change
 * that sets and one that unsets a place merge into the second, whatever the state. Maps deeper than `kept` that are
 * left empty go with their last entry; those down to `kept` stay.
 */
export function unsetPlace(root: JsonMap, segments: readonly string[], kept: number, hand: Hand): void {
  const maps = [root];
  let last = root;
  let key = segments[0] ?? "";
  for (const next of segments.slice(1)) {
    const found = entry(last, key);
    if (!isMap(found)) break;
    maps.push(found);
    last = found;
    key = next;
  }
  if (maps.length < segments.length && maps.length <= kept) {
    hand.put(writableAt(maps, segments, hand), key, hand.make());
    return;
  }
  while (maps.length - 1 > kept && hand.isEmptyWithout(last, key)) {
    maps.pop();
    last = maps.at(-1) ?? root;
    key = segments[maps.length - 1] ?? "";
  }
  if (Object.hasOwn(last, key)) hand.drop(writableAt(maps, segments, hand), key);
}

/** The last of the maps on the way, made writable together with its parents. */
function writableAt(maps: readonly JsonMap[], segments: readonly string[], hand: Hand): JsonMap {
  let parent = maps[0] ?? {};
  for (const [above, map] of maps.slice(1).entries()) {
    const next = hand.writable(map);
    if (next !== map) hand.put(parent, segments[above] ?? "", next);
    parent = next;
  }
  return parent;
}
