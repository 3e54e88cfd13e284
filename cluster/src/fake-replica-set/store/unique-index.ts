import { CommandError } from "../document/command-error.ts";
import { type Doc, docIn } from "../document/doc.ts";
import { matches } from "../document/filter.ts";
import { segmentsOf, valuesAt } from "../document/path.ts";
import { keyOf } from "../document/value.ts";

/** An index as it was asked for: `key`, `name`, `unique`, `partialFilterExpression`, `sparse`, `expireAfterSeconds`. */
export interface IndexSpec extends Doc {
  key: Doc;
  name: string;
}

/** Which document has which key; documents that the index leaves out have none. */
export class UniqueIndex {
  readonly spec: IndexSpec;
  readonly #owners = new Map<string, string>();
  readonly #keys = new Map<string, readonly string[]>();

  constructor(spec: IndexSpec) {
    this.spec = spec;
  }

  /** Refuses with 11000, `keyPattern` and `keyValue`, when another document has the key. */
  check(owner: string, doc: Doc, namespace: string): void {
    const taken = this.#keysOf(doc).some((key) => (this.#owners.get(key) ?? owner) !== owner);
    if (taken) throw duplicate(namespace, this.spec, doc);
  }

  put(owner: string, doc: Doc | null): void {
    for (const key of this.#keys.get(owner) ?? []) this.#owners.delete(key);
    const keys = doc === null ? [] : this.#keysOf(doc);
    for (const key of keys) this.#owners.set(key, owner);
    if (keys.length > 0) this.#keys.set(owner, keys);
    else this.#keys.delete(owner);
  }

  #keysOf(doc: Doc): string[] {
    const { key, partialFilterExpression, sparse } = this.spec;
    if (partialFilterExpression !== undefined && !matches(doc, docIn(partialFilterExpression))) return [];
    const values = Object.keys(key).map((path) => valuesAt(doc, segmentsOf(path)));
    if (values.some((found) => found.length !== 1 || Array.isArray(found[0]))) {
      throw new CommandError(9, `the fake replica set's unique indexes do not look into lists: ${this.spec.name}`);
    }
    const flat = values.map(([value]) => value);
    return sparse === true && flat.every((value) => value === undefined) ? [] : [keyOf(flat)];
  }
}

export function duplicate(namespace: string, { name, key }: IndexSpec, doc: Doc): CommandError {
  const keyValue = Object.fromEntries(
    Object.keys(key).map((path) => [path, valuesAt(doc, segmentsOf(path))[0] ?? null]),
  );
  return new CommandError(11000, `E11000 duplicate key error collection: ${namespace} index: ${name} dup key`, {
    keyPattern: key,
    keyValue,
  });
}
