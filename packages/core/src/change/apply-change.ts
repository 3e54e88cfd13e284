import type { Change } from "./change.ts";
import { Hand } from "./hand.ts";
import { isMap, segmentsOf } from "./path.ts";
import { setPlace, unsetPlace } from "./place.ts";

/**
 * The state after the change. Only the maps on the touched paths are copied, each once; all others keep their identity,
 * and the values of the change are shared.
 */
export function applyChange<T extends object>(state: T, change: Change): T {
  const next = { ...state };
  if (!isMap(next)) throw new TypeError("a list is no state");
  const hand = new Hand("copying");
  for (const [path, value] of Object.entries(change.set)) setPlace(next, segmentsOf(path), value, hand);
  for (const path of change.unset) unsetPlace(next, segmentsOf(path), 1, hand);
  return next;
}
