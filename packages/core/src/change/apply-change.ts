import type { Change } from "./change.ts";
import { MapWriter } from "./map-writer.ts";
import { isMap, segmentsOf } from "./path.ts";
import { setPath, unsetPath } from "./set-path.ts";

/**
 * The state after the change. Only the maps on the touched paths are copied, each once; all others keep their identity,
 * and the values of the change are shared.
 */
export function applyChange<T extends object>(state: T, change: Change): T {
  const next = { ...state };
  if (!isMap(next)) throw new TypeError("a list is no state");
  const writer = new MapWriter("copying");
  for (const [path, value] of Object.entries(change.set)) setPath(next, segmentsOf(path), value, writer);
  for (const path of change.unset) unsetPath(next, segmentsOf(path), 1, writer);
  return next;
}
