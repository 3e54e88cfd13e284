import { CommandError } from "./command-error.ts";
import { type Doc, fieldOf, isDoc } from "./doc.ts";
import { rejectListIndexes, segmentsOf, valueAt } from "./path.ts";

/** A document's next version: copies only the maps on the way to what changes, each once. */
export class CopyOnWriteDoc {
  #root: Doc;
  readonly #copied = new WeakSet<Doc>();

  constructor(doc: Doc) {
    this.#root = this.#copy(doc);
  }

  get doc(): Doc {
    return this.#root;
  }

  get(path: string): unknown {
    return valueAt(this.#root, path);
  }

  /** Makes missing parents; refuses to go through anything but maps. */
  set(path: string, value: unknown): void {
    const segments = segmentsOf(path);
    const dollar = segments.find((segment) => segment.startsWith("$"));
    if (dollar !== undefined) throw new CommandError(52, `the field '${dollar}' of '${path}' begins with a dollar`);
    rejectListIndexes(this.#root, segments);
    put(this.#parentOf(segments, path), segments.at(-1) ?? "", value);
  }

  unset(path: string): void {
    if (this.get(path) === undefined) return;
    const segments = segmentsOf(path);
    delete this.#parentOf(segments, path)[segments.at(-1) ?? ""];
  }

  #parentOf(segments: readonly string[], path: string): Doc {
    let at = this.#root;
    for (const segment of segments.slice(0, -1)) at = this.#enter(at, segment, path);
    return at;
  }

  #enter(at: Doc, segment: string, path: string): Doc {
    const found = fieldOf(at, segment);
    if (found !== undefined && !isDoc(found)) {
      throw new CommandError(28, `cannot go on to '${path}' in the element {${segment}: …}, which is no map`);
    }
    const owned = found === undefined ? this.#copy({}) : this.#owned(found);
    if (owned !== found) put(at, segment, owned);
    return owned;
  }

  #owned(doc: Doc): Doc {
    return this.#copied.has(doc) ? doc : this.#copy(doc);
  }

  #copy(doc: Doc): Doc {
    const copy = { ...doc };
    this.#copied.add(copy);
    return copy;
  }
}

/** Also `__proto__` is a field like any other. */
function put(doc: Doc, field: string, value: unknown): void {
  Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true });
}
