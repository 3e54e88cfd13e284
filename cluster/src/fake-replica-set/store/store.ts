import type { Doc } from "../document/doc.ts";
import { encodedSize } from "../wire/bson.ts";
import { Collection } from "./collection.ts";

/** A write that took effect. */
export interface OplogEntry {
  /** Milliseconds since 1970. */
  at: number;
  kind: "insert" | "update" | "delete";
  /** Database and collection. */
  namespace: string;
  id: unknown;
}

/** The one store behind all members. A write's position is its place in the op log, from 1 on. */
export class Store {
  readonly #collections = new Map<string, Collection>();
  readonly #ops: OplogEntry[] = [];
  /** The oldest position that a lagging member may still read. */
  readonly #horizon: () => number;

  constructor(horizon: () => number) {
    this.#horizon = horizon;
  }

  /** Kept for the fake replica set's whole life, a test's. */
  get oplog(): readonly OplogEntry[] {
    return this.#ops;
  }

  get position(): number {
    return this.#ops.length;
  }

  get namespaces(): string[] {
    return [...this.#collections.keys()];
  }

  /** The collection if there is one; reading makes none. */
  peek(namespace: string): Collection | undefined {
    return this.#collections.get(namespace);
  }

  collection(namespace: string): Collection {
    const found = this.#collections.get(namespace) ?? new Collection(namespace);
    this.#collections.set(namespace, found);
    return found;
  }

  drop(namespace: string): boolean {
    return this.#collections.delete(namespace);
  }

  insert(namespace: string, doc: Doc): void {
    this.#write("insert", namespace, doc, (collection, at) => collection.insert(doc, at, this.#horizon()));
  }

  /** `update` bounds the growth. */
  replace(namespace: string, doc: Doc, update: Doc): void {
    const grown = encodedSize(update);
    this.#write("update", namespace, doc, (collection, at) => collection.replace(doc, grown, at, this.#horizon()));
  }

  remove(namespace: string, doc: Doc): void {
    this.#write("delete", namespace, doc, (collection, at) => collection.remove(doc, at, this.#horizon()));
  }

  #write(
    kind: OplogEntry["kind"],
    namespace: string,
    doc: Doc,
    effect: (collection: Collection, at: number) => void,
  ): void {
    this.#ops.push({ at: Date.now(), kind, namespace, id: doc._id });
    try {
      effect(this.collection(namespace), this.#ops.length);
    } catch (error) {
      this.#ops.pop();
      throw error;
    }
  }
}
