import { Long } from "bson";
import { CommandError } from "../document/command-error.ts";
import type { Doc } from "../document/doc.ts";
import { encodedSize } from "../wire/bson.ts";

interface Open {
  namespace: string;
  rest: Doc[];
}

/** MongoDB's bound of one batch, in bytes. */
const MAX_BATCH_BYTES = 16 * 1024 * 1024;

/** What has been found and not yet fetched; one member's, gone with it. */
export class Cursors {
  readonly #open = new Map<string, Open>();
  #last = 0;

  /** The first batch; the cursor stays open while there is more. */
  open(namespace: string, found: readonly Doc[], size = 101, isSingle = false): Doc {
    const [batch, rest] = split(found, size);
    if (rest.length === 0 || isSingle) return { firstBatch: batch, id: Long.ZERO, ns: namespace };
    this.#last += 1;
    const id = Long.fromNumber(this.#last);
    this.#open.set(id.toString(), { namespace, rest });
    return { firstBatch: batch, id, ns: namespace };
  }

  next(id: Long, size = Number.POSITIVE_INFINITY): Doc {
    const cursor = this.#open.get(id.toString());
    if (cursor === undefined) throw new CommandError(43, `cursor id ${id} not found`);
    const [batch, rest] = split(cursor.rest, size);
    cursor.rest = rest;
    if (rest.length === 0) this.#open.delete(id.toString());
    return { nextBatch: batch, id: rest.length === 0 ? Long.ZERO : id, ns: cursor.namespace };
  }

  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }

  clear(): void {
    this.#open.clear();
  }
}

/** At least one document, where there is one and one is wanted, however large. */
function split(found: readonly Doc[], size: number): [Doc[], Doc[]] {
  let bytes = 0;
  let count = 0;
  while (count < Math.min(size, found.length)) {
    bytes += found.length === 1 ? 0 : encodedSize(found[count] ?? {});
    if (count > 0 && bytes > MAX_BATCH_BYTES) break;
    count += 1;
  }
  return [found.slice(0, count), found.slice(count)];
}
