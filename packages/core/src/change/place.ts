import { isMap } from "./path.ts";
import type { JsonMap } from "./path.ts";

/**
 * How the maps on the way to a place are written to: `writable` gives the map that may be written instead of one that
 * stands in the state (itself, or a copy), `isEmptyWithout` says whether `key` is the only entry.
 */
export interface Hand {
  writable(map: JsonMap): JsonMap;
  isEmptyWithout(map: JsonMap, key: string): boolean;
  put(map: JsonMap, key: string, value: unknown): void;
  drop(map: JsonMap, key: string): void;
}

/** Sets the place below `map`, which is writable. Missing parents are made; a leaf in the way gives place to a map. */
export function setPlace(map: JsonMap, [key, ...rest]: [string, ...string[]], value: unknown, hand: Hand): void {
  const [next, ...further] = rest;
  if (next === undefined) hand.put(map, key, value);
  else setPlace(enter(map, key, hand), [next, ...further], value, hand);
}

/**
 * Takes the place below `map` away, exactly as if it had been set just before: whatever is left empty on the way goes
 * too. `map` itself stays, empty or not, and is the caller's to judge.
 */
export function unsetPlace(map: JsonMap, [key, ...rest]: [string, ...string[]], hand: Hand): void {
  const [next, ...further] = rest;
  if (next === undefined || endsEmpty(map, [key, next, ...further], hand)) {
    if (Object.hasOwn(map, key)) hand.drop(map, key);
  } else unsetPlace(enter(map, key, hand), [next, ...further], hand);
}
