import { Int32 } from "bson";
import { CommandError } from "../document/command-error.ts";
import { type Doc, isDoc } from "../document/doc.ts";
import { isOperators, matches } from "../document/filter.ts";
import { keyOf } from "../document/value.ts";
import { encodedSize } from "../wire/bson.ts";
import { duplicate, type IndexSpec, UniqueIndex } from "./unique-index.ts";

/** A document as it stood from `at` on; null once it was deleted. */
interface Version {
  at: number;
  doc: Doc | null;
}

/** MongoDB's bound of a document, in bytes. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const idIndex: IndexSpec = { v: new Int32(2), key: { _id: new Int32(1) }, name: "_id_" };

/** Documents by `_id`, with as much of their past as a lagging member may still show. */
export class Collection {
  readonly namespace: string;
  readonly #versions = new Map<string, Version[]>();
  readonly #unique = new Map<string, UniqueIndex>();
  readonly #specs = new Map<string, IndexSpec>([[idIndex.name, idIndex]]);
  /** By id: never less than the document's size, in bytes. */
  readonly #sizes = new Map<string, number>();

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  get indexes(): IndexSpec[] {
    return [...this.#specs.values()];
  }

  /** Those that match, as they stood at `at`, in the order in which they came. */
  find(filter: Doc, at = Number.POSITIVE_INFINITY): Doc[] {
    const named = idsIn(filter._id);
    const histories = named === undefined ? this.#versions.values() : named.map((id) => this.#versions.get(id) ?? []);
    const found: Doc[] = [];
    for (const history of histories) {
      const doc = history.findLast((version) => version.at <= at)?.doc;
      if (doc && matches(doc, filter)) found.push(doc);
    }
    return found;
  }

  /** Refuses a second document of one `_id` or of one key of a unique index. */
  insert(doc: Doc, at: number, horizon: number): void {
    const id = keyOf(doc._id);
    if (this.#newest(id) !== null) throw duplicate(this.namespace, idIndex, doc);
    this.#sizes.delete(id);
    this.#put(id, doc, 0, at, horizon);
  }

  /** `grown` bounds by how many bytes the document may have grown. */
  replace(doc: Doc, grown: number, at: number, horizon: number): void {
    this.#put(keyOf(doc._id), doc, grown, at, horizon);
  }

  remove(doc: Doc, at: number, horizon: number): void {
    const id = keyOf(doc._id);
    for (const index of this.#unique.values()) index.put(id, null);
    this.#sizes.delete(id);
    this.#addVersion(id, { at, doc: null }, horizon);
  }

  /** Adding what is there already changes nothing. */
  addIndex(spec: IndexSpec): void {
    const same = this.#specs.get(spec.name);
    if (same !== undefined) {
      if (keyOf(same) === keyOf(spec)) return;
      throw new CommandError(86, `An existing index has the same name as the requested index: ${spec.name}`);
    }
    if (spec.unique === true) {
      const index = new UniqueIndex(spec);
      for (const doc of this.find({})) {
        index.check(keyOf(doc._id), doc, this.namespace);
        index.put(keyOf(doc._id), doc);
      }
      this.#unique.set(spec.name, index);
    }
    this.#specs.set(spec.name, spec);
  }

  dropIndex(name: string): void {
    this.#unique.delete(name);
    this.#specs.delete(name);
  }

  #newest(id: string): Doc | null {
    return this.#versions.get(id)?.at(-1)?.doc ?? null;
  }

  #put(id: string, doc: Doc, grown: number, at: number, horizon: number): void {
    for (const index of this.#unique.values()) index.check(id, doc, this.namespace);
    const bound = (this.#sizes.get(id) ?? Number.POSITIVE_INFINITY) + grown;
    // Weighed only when it may have become too heavy: it costs as much as sending it.
    const size = bound > MAX_DOCUMENT_BYTES ? encodedSize(doc) : bound;
    if (size > MAX_DOCUMENT_BYTES) {
      const code = this.#sizes.has(id) ? 17419 : 10334;
      throw new CommandError(code, `a document of ${size} bytes is larger than ${MAX_DOCUMENT_BYTES}`);
    }
    this.#sizes.set(id, size);
    for (const index of this.#unique.values()) index.put(id, doc);
    this.#addVersion(id, { at, doc }, horizon);
  }

  /** Nobody looks further back than `horizon`. */
  #addVersion(id: string, version: Version, horizon: number): void {
    const history = [...(this.#versions.get(id) ?? []), version];
    const oldest = history.findLastIndex(({ at }) => at <= horizon);
    const kept = oldest > 0 ? history.slice(oldest) : history;
    if (kept.length === 1 && version.doc === null && version.at <= horizon) this.#versions.delete(id);
    else this.#versions.set(id, kept);
  }
}

/** The ids that a filter names, so that not everything has to be looked through. */
function idsIn(condition: unknown): string[] | undefined {
  if (condition === undefined) return undefined;
  if (!isOperators(condition)) return isDoc(condition) ? undefined : [keyOf(condition)];
  const one = condition.$eq !== undefined ? [condition.$eq] : condition.$in;
  return Array.isArray(one) ? [...new Set(one.map(keyOf))] : undefined;
}
