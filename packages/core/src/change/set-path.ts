import { ownValue } from "../shared/own-value.ts";
import type { Json } from "./change.ts";
import type { MapWriter } from "./map-writer.ts";
import type { JsonMap } from "./path.ts";
import { isMap } from "./path.ts";

/**
 * Sets a path below `root`, which must be writable. Missing parents are created; a leaf on the way is replaced by a
 * map.
 */
export function setPath(root: JsonMap, segments: readonly string[], value: Json, writer: MapWriter): void {
  let map = root;
  for (const [depth, key] of segments.entries()) {
    if (depth === segments.length - 1) {
      writer.set(map, key, value);
      return;
    }
    const found = ownValue(map, key);
    const next = isMap(found) ? writer.writable(found) : writer.newMap();
    if (next !== found) writer.set(map, key, next);
    map = next;
  }
}

/**
 * Unsets a path below `root`, which must be writable. The result is as if the path had been set just before, so that a
 * set and an unset of one path merge into the unset whatever the state was. Maps below depth `keptDepth` that become
 * empty are removed as well; those above it stay.
 */
export function unsetPath(root: JsonMap, segments: readonly string[], keptDepth: number, writer: MapWriter): void {
  const maps = [root];
  let last = root;
  let key = segments[0] ?? "";
  for (const next of segments.slice(1)) {
    const found = ownValue(last, key);
    if (!isMap(found)) break;
    maps.push(found);
    last = found;
    key = next;
  }
  if (maps.length < segments.length && maps.length <= keptDepth) {
    writer.set(writableAt(maps, segments, writer), key, writer.newMap());
    return;
  }
  while (maps.length - 1 > keptDepth && writer.isEmptyWithout(last, key)) {
    maps.pop();
    last = maps.at(-1) ?? root;
    key = segments[maps.length - 1] ?? "";
  }
  if (Object.hasOwn(last, key)) writer.delete(writableAt(maps, segments, writer), key);
}

/** Makes the maps on the way writable, from the root down, and gives the last one. */
function writableAt(maps: readonly JsonMap[], segments: readonly string[], writer: MapWriter): JsonMap {
  let parent = maps[0] ?? {};
  for (const [above, map] of maps.slice(1).entries()) {
    const next = writer.writable(map);
    if (next !== map) writer.set(parent, segments[above] ?? "", next);
    parent = next;
  }
  return parent;
}
