import type {
  Commit,
  CreationReceipt,
  Identified,
  Look,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
  Span,
  TokenHash,
} from "@pintpoint/core";
import {
  applyInPlace,
  buryReceipts,
  cutCreation,
  identifiedBy,
  isReceiptAlive,
  MeetupIdUsed,
  StoreUnavailable,
  segmentsOf,
  spanOf,
} from "@pintpoint/core";
import { MemoryShelf } from "./memory-shelf.ts";

export interface MemoryStoreOptions {
  /** Shared by stores that stand for several processes on one database; each store is closed for itself. */
  shelf?: MemoryShelf;
  /** Awaited in each call before and after its effect, so that a scheduler can put anything in between. */
  pause?: () => Promise<void>;
}

/** Keeps nothing when the process ends: the plainest store, for tests and as the control of the others. */
export function createMemoryStore(options: MemoryStoreOptions = {}): MeetupStore {
  return new MemoryStore(options);
}

class MemoryStore implements MeetupStore {
  readonly #shelf: MemoryShelf;
  readonly #pause: () => Promise<void>;
  #closed = false;

  constructor({ shelf = new MemoryShelf(), pause = async () => {} }: MemoryStoreOptions) {
    this.#shelf = shelf;
    this.#pause = pause;
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupStore["create"]> {
    return this.#step(() => {
      const { meetups, creations } = this.#shelf;
      if (receipt !== undefined) {
        const first = creations.get(receipt.id);
        if (first !== undefined && isReceiptAlive(first.at, receipt.at))
          return { kind: "replayed", receipt: { ...first } };
      }
      if (meetups.has(record.meetup.id)) throw new MeetupIdUsed(record.meetup.id);
      meetups.set(record.meetup.id, structuredClone(record));
      this.#takesPlace(record.meetup.id, spanOf(record.meetup));
      if (receipt !== undefined) creations.set(receipt.id, { ...receipt });
      return { kind: "created" };
    });
  }

  read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return this.#step(() => structuredClone(this.#shelf.meetups.get(id) ?? null));
  }

  async look(id: MeetupId): Promise<Look> {
    return { found: await this.read(id), isReplica: false };
  }

  identify(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    return this.#step(() => {
      const record = this.#shelf.meetups.get(id) ?? null;
      return record === null || record === "gone" ? record : identifiedBy(record.vault, bearer, record.meetup);
    });
  }

  commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    return this.#step(() => {
      const record = this.#shelf.meetups.get(id);
      if (record === undefined) return "unknown";
      if (record === "gone") return "gone";
      const { epoch, version } = record.meetup;
      if (epoch !== commit.at.epoch || version !== commit.at.version) return "conflict";
      if (commit.kind === "delete") {
        this.#shelf.meetups.set(id, "gone");
        for (const [key, creation] of this.#shelf.creations) {
          if (creation.meetupId === id) this.#shelf.creations.set(key, cutCreation(creation));
        }
        this.#takesPlace(id, null);
      } else {
        change(record, commit);
        if (commit.span !== undefined) this.#takesPlace(id, commit.span);
      }
      return "committed";
    });
  }

  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#step(() => {
      const found = new Map<MeetupId, Position | "gone">();
      for (const id of ids) {
        const record = this.#shelf.meetups.get(id);
        if (record === undefined) continue;
        found.set(id, record === "gone" ? "gone" : { epoch: record.meetup.epoch, version: record.meetup.version });
      }
      return found;
    });
  }

  glance(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.positions(ids);
  }

  soon({ from, until }: Span, most: number): Promise<MeetupId[]> {
    return this.#step(() => {
      const found = [...this.#shelf.spans].filter(([, span]) => span.from <= until && span.until >= from);
      found.sort(([, a], [, b]) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      return found.slice(0, most).map(([id]) => id);
    });
  }

  sweep(now: number): Promise<null> {
    return this.#step(() => {
      const { meetups, creations } = this.#shelf;
      for (const record of meetups.values()) {
        if (record !== "gone") applyInPlace(record.vault, buryReceipts(record.vault, now));
      }
      for (const [key, { at }] of creations) if (!isReceiptAlive(at, now)) creations.delete(key);
      return null;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #takesPlace(id: MeetupId, span: Span | null): void {
    if (span === null) this.#shelf.spans.delete(id);
    else this.#shelf.spans.set(id, { ...span });
  }

  async #step<Result>(effect: () => Result): Promise<Result> {
    await this.#pause();
    if (this.#closed) throw new StoreUnavailable("the store is closed");
    const result = effect();
    await this.#pause();
    return result;
  }
}

function change(record: MeetupRecord, commit: Extract<Commit, { kind: "change" }>): void {
  const { id, epoch } = record.meetup;
  // Both or none: a path that is refused must not be found half way.
  for (const { set, unset } of [commit.meetup, commit.vault]) [...Object.keys(set), ...unset].forEach(segmentsOf);
  applyInPlace(record.meetup, commit.meetup);
  applyInPlace(record.vault, commit.vault);
  Object.assign(record.meetup, { id, epoch, version: commit.to });
}
