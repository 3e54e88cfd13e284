import type { Json } from "./change.ts";
import type { JsonMap } from "./path.ts";

/** Below this, counting the keys is cheaper than trusting a number. */
const trackSizeAbove = 16;

/**
 * Writes to maps. A copying hand writes to a copy of each map that it did not make itself, one copy a map; the other
 * writes to what it finds. It remembers how many entries a large map has, because JavaScript cannot tell in less
 * time than it takes to list them: without that, taking one of 10,000 entries away would cost 10,000 steps.
 */
export class MapWriter {
  readonly #ownMaps: WeakSet<JsonMap> | null;
  readonly #sizes = new WeakMap<JsonMap, number>();

  constructor(how: "copying" | "in place") {
    this.#ownMaps = how === "copying" ? new WeakSet() : null;
  }

  /** An empty map that this hand may write to. */
  newMap(): JsonMap {
    const map: JsonMap = {};
    this.#ownMaps?.add(map);
    return map;
  }

  /** The map itself, or the copy to write to instead of it. */
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

  /** Whether nothing is left of the map when `key`, there or not, is taken away. */
  isEmptyWithout(map: JsonMap, key: string): boolean {
    let size = this.#sizes.get(map) ?? 0;
    if (size <= trackSizeAbove) {
      size = Object.keys(map).length;
      if (size > trackSizeAbove) this.#sizes.set(map, size);
    }
    return size === (Object.hasOwn(map, key) ? 1 : 0);
  }
}
