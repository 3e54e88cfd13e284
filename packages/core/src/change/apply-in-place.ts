import type { Change } from "./change.ts";
import { noteChangeAt } from "./entry-sums.ts";
import { Hand } from "./hand.ts";
import { copyJson } from "./json.ts";
import { isMap, segmentsOf } from "./path.ts";
import { setPlace, unsetPlace } from "./place.ts";

const hand = new Hand("in place");

/**
 * Applies a change to a state that the caller owns, at a cost that depends on the change alone. The values are copied,
 * so that a later change to the state never reaches back into this one. Large maps of the state must be changed in no
 * other way between two calls.
 */
export function applyInPlace(state: object, change: Change): void {
  if (!isMap(state)) throw new TypeError("a list is no state");
  for (const path of Object.keys(change.set)) {
    const segments = segmentsOf(path);
    noteChangeAt(state, segments, change.set[path]);
    setPlace(state, segments, copyJson(change.set[path]), hand);
  }
  for (const path of change.unset) {
    const segments = segmentsOf(path);
    noteChangeAt(state, segments, undefined);
    unsetPlace(state, segments, 1, hand);
  }
}
