import type { Change } from "./change.ts";
import { copyJson } from "./json.ts";
import { MapWriter } from "./map-writer.ts";
import { isMap, segmentsOf } from "./path.ts";
import { updateSumAt } from "./running-sums.ts";
import { setPath, unsetPath } from "./set-path.ts";

const writer = new MapWriter("in place");

/**
 * Applies a change to a state that the caller owns, at a cost that depends on the change alone. The values are copied,
 * so that a later change to the state never reaches back into this one. Large maps of the state must be changed in no
 * other way between two calls.
 */
export function applyInPlace(state: object, change: Change): void {
  if (!isMap(state)) throw new TypeError("a list is no state");
  for (const path of Object.keys(change.set)) {
    const segments = segmentsOf(path);
    updateSumAt(state, segments, change.set[path]);
    setPath(state, segments, copyJson(change.set[path]), writer);
  }
  for (const path of change.unset) {
    const segments = segmentsOf(path);
    updateSumAt(state, segments, undefined);
    unsetPath(state, segments, 1, writer);
  }
}
