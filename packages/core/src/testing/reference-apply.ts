import type { Change, Json } from "../change/change.ts";

type Tree = { [key: string]: Json };

const isTree = (value: Json | undefined): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The reference implementation of a change, as simple as possible. Returns a new state. */
export function referenceApply(state: Tree, change: Change): Tree {
  const next = structuredClone(state);
  for (const [path, value] of Object.entries(change.set)) set(next, path.split("."), structuredClone(value));
  for (const path of change.unset) {
    set(next, path.split("."), "to be unset");
    unset(next, path.split("."), 0);
  }
  return next;
}

function set(tree: Tree, [key = "", ...rest]: string[], value: Json): void {
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const found = tree[key];
  const next = isTree(found) ? found : {};
  tree[key] = next;
  set(next, rest, value);
}

function unset(tree: Tree, [key = "", ...rest]: string[], depth: number): void {
  const found = tree[key];
  if (rest.length === 0) delete tree[key];
  else if (isTree(found)) {
    unset(found, rest, depth + 1);
    if (depth > 0 && Object.keys(found).length === 0) delete tree[key];
  }
}
