import type { Change } from "../change/change.ts";
import { isMap } from "../change/path.ts";
import { pathsOverlap } from "./arbitrary-change.ts";

/** Where a state has an empty map below the first level. */
export function emptyMaps(state: object): string[] {
  return below(state, 1).map((path) => path.join("."));
}

/** What is wrong with a change; nothing when it is well formed. */
export function changeViolations(change: Change): string[] {
  const paths = [...Object.keys(change.set), ...change.unset];
  const meeting = paths.flatMap((a, index) =>
    paths
      .slice(index + 1)
      .filter((b) => pathsOverlap(a, b))
      .map((b) => `${a} meets ${b}`),
  );
  const empty = Object.entries(change.set).flatMap(([path, value]) => {
    const depth = path.split(".").length;
    if (depth > 1 && isMap(value) && Object.keys(value).length === 0) return [`${path} is empty`];
    return isMap(value) ? below(value, depth + 1).map((rest) => `${path}.${rest.join(".")} is empty`) : [];
  });
  return [...meeting, ...empty];
}

/** The paths of the empty maps in a map whose entries stand at `depth`; at the first level they may be empty. */
function below(map: object, depth: number): string[][] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (!isMap(value)) return [];
    const inner = below(value, depth + 1).map((path) => [key, ...path]);
    return depth > 1 && Object.keys(value).length === 0 ? [[key]] : inner;
  });
}
