import type { Change, Json } from "./change.ts";
import { noChange } from "./change.ts";
import { MapWriter } from "./map-writer.ts";
import type { JsonMap } from "./path.ts";
import { segmentsOf } from "./path.ts";
import { setPath, unsetPath } from "./set-path.ts";

/** What the merged change does at one key (set or unset), or at the keys below it; never both. */
type Node = { edit: { value?: Json } } | { children: Map<string, Node> };

/**
 * Merges any number of changes, in the order in which they are added, into the one that does the same. The cost is
 * linear in the number of paths. Changes that were added are never written to.
 */
export class ChangeMerger {
  readonly #root = new Map<string, Node>();
  #writer = new MapWriter("copying");

  add(change: Change): void {
    for (const [path, value] of Object.entries(change.set)) this.#addPath(segmentsOf(path), { value });
    for (const path of change.unset) this.#addPath(segmentsOf(path), {});
  }

  /** The merged change so far; more may be added afterwards. */
  change(): Change {
    const change = noChange();
    collect(this.#root, "", change);
    // The values were given to the caller and must not be written to any more.
    this.#writer = new MapWriter("copying");
    return change;
  }

  #addPath(segments: string[], edit: { value?: Json }): void {
    let level = this.#root;
    for (const [depth, key] of segments.entries()) {
      const node = level.get(key);
      if (depth === segments.length - 1) level.set(key, { edit });
      else if (node === undefined) level = addBranch(level, key);
      else if ("children" in node) level = node.children;
      else {
        level.set(key, { edit: this.#foldIntoParent(node.edit, depth, segments.slice(depth + 1), edit) });
        return;
      }
    }
  }

  /** A parent path was set or unset by an earlier change: the later edit is written into that value. */
  #foldIntoParent(earlier: { value?: Json }, depth: number, rest: string[], later: { value?: Json }): { value?: Json } {
    const parent: JsonMap = { ...earlier };
    const path = ["value", ...rest];
    if (later.value === undefined) unsetPath(parent, path, depth === 0 ? 1 : 0, this.#writer);
    else setPath(parent, path, later.value, this.#writer);
    return parent;
  }
}

/** The change that does what `a` and then `b` do: apply(merge(a, b)) = apply(b) after apply(a). */
export function mergeChanges(a: Change, b: Change): Change {
  const merger = new ChangeMerger();
  merger.add(a);
  merger.add(b);
  return merger.change();
}

function addBranch(level: Map<string, Node>, key: string): Map<string, Node> {
  const children = new Map<string, Node>();
  level.set(key, { children });
  return children;
}

function collect(level: Map<string, Node>, prefix: string, change: Change): void {
  for (const [key, node] of level) {
    const path = prefix + key;
    if ("children" in node) collect(node.children, `${path}.`, change);
    else if (node.edit.value === undefined) change.unset.push(path);
    else change.set[path] = node.edit.value;
  }
}
