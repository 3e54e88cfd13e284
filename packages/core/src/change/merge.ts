import type { Change, Json } from "./change.ts";
import { noChange } from "./change.ts";
import { Hand } from "./hand.ts";
import type { JsonMap } from "./path.ts";
import { segmentsOf } from "./path.ts";
import { setPlace, unsetPlace } from "./place.ts";

/** What is to be done at a place (`wish`), or the places below it; never both. */
type Node = { wish: { value?: Json } } | { below: Map<string, Node> };

/**
 * Merges any number of changes, in the order in which they are added, into the one that does the same. The cost is
 * linear in the number of paths. Changes that were added are never written to.
 */
export class ChangeMerger {
  readonly #root = new Map<string, Node>();
  #hand = new Hand("copying");

  add(change: Change): void {
    for (const [path, value] of Object.entries(change.set)) this.#note(segmentsOf(path), { value });
    for (const path of change.unset) this.#note(segmentsOf(path), {});
  }

  /** The merged change so far; more may be added afterwards. */
  change(): Change {
    const change = noChange();
    collect(this.#root, "", change);
    // What was handed out is not ours to write to any longer.
    this.#hand = new Hand("copying");
    return change;
  }

  #note(segments: string[], wish: { value?: Json }): void {
    let level = this.#root;
    for (const [depth, key] of segments.entries()) {
      const node = level.get(key);
      if (depth === segments.length - 1) level.set(key, { wish });
      else if (node === undefined) level = branch(level, key);
      else if ("below" in node) level = node.below;
      else {
        level.set(key, { wish: this.#fold(node.wish, depth, segments.slice(depth + 1), wish) });
        return;
      }
    }
  }

  /** An ancestor was set or unset by an earlier change: the later wish for a place below goes into its value. */
  #fold(earlier: { value?: Json }, depth: number, rest: string[], later: { value?: Json }): { value?: Json } {
    const place: JsonMap = { ...earlier };
    const path = ["value", ...rest];
    if (later.value === undefined) unsetPlace(place, path, depth === 0 ? 1 : 0, this.#hand);
    else setPlace(place, path, later.value, this.#hand);
    return place;
  }
}

/** The change that does what `a` and then `b` do: apply(merge(a, b)) = apply(b) after apply(a). */
export function mergeChanges(a: Change, b: Change): Change {
  const merger = new ChangeMerger();
  merger.add(a);
  merger.add(b);
  return merger.change();
}

function branch(level: Map<string, Node>, key: string): Map<string, Node> {
  const below = new Map<string, Node>();
  level.set(key, { below });
  return below;
}

function collect(level: Map<string, Node>, prefix: string, change: Change): void {
  for (const [key, node] of level) {
    const path = prefix + key;
    if ("below" in node) collect(node.below, `${path}.`, change);
    else if (node.wish.value === undefined) change.unset.push(path);
    else change.set[path] = node.wish.value;
  }
}
