import type { Json } from "./change.ts";
import type { JsonMap } from "./path.ts";

/** Up to this size, counting the keys is cheap enough to do each time. */
const trackSizeAbove = 16;

/**
 * Sets and deletes entries of maps: in `copying` mode on one copy of each map, in `in place` mode on the maps
 * themselves. It remembers the size of large maps, because JavaScript can only list the keys: emptying a map of 10,000
 * entries would otherwise take 10,000 × 10,000 steps.
 */
export class MapWriter {
  readonly #ownMaps: WeakSet<JsonMap> | null;
  readonly #sizes = new WeakMap<JsonMap, number>();

  constructor(how: "copying" | "in place") {
    this.#ownMaps = how === "copying" ? new WeakSet() : null;
  }

  /** An empty map that this writer may write to. */
  newMap(): JsonMap {
    const map: JsonMap = {};
    this.#ownMaps?.add(map);
    return map;
  }

  /** The map to write to: the map itself, or its copy. */
  writable(map: JsonMap): JsonMap {
    if (this.#ownMaps === null || this.#ownMaps.has(map)) return map;
    const copy = { ...map };
    this.#ownMaps.add(copy);
    return copy;
  }

  set(map: JsonMap, key: string, value: Json): void {
    const size = this.#sizes.get(map);
    if (size !== undefined && !Object.hasOwn(map, key)) this.#sizes.set(map, size + 1);
    map[key] = value;
  }

  delete(map: JsonMap, key: string): void {
    const size = this.#sizes.get(map);
    if (size !== undefined && Object.hasOwn(map, key)) this.#sizes.set(map, size - 1);
    delete map[key];
  }

  /** Whether the map is empty once `key` is deleted. `key` may be absent. */
  isEmptyWithout(map: JsonMap, key: string): boolean {
    let size = this.#sizes.get(map) ?? 0;
    if (size <= trackSizeAbove) {
      size = Object.keys(map).length;
      if (size > trackSizeAbove) this.#sizes.set(map, size);
    }
    return size === (Object.hasOwn(map, key) ? 1 : 0);
  }
}
