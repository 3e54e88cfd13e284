import type {
  Commit,
  CreationReceipt,
  Identified,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
  Span,
  StaleRead,
  TokenHash,
} from "@pintpoint/core";
import {
  applyInPlace,
  creationReceiptOfDeleted,
  identifyAt,
  isReceiptValid,
  MeetupIdUsed,
  removeExpiredReceipts,
  StoreUnavailable,
  segmentsOf,
  spanOf,
} from "@pintpoint/core";
import { MemoryDatabase } from "./memory-database.ts";

export interface MemoryStoreOptions {
  /** Shared by stores that stand for several processes on one database; closing one store leaves the others open. */
  database?: MemoryDatabase;
  /** Awaited before and after the effect of each call, so that a scheduler can run other steps in between. */
  beforeAndAfter?: () => Promise<void>;
}

/** Loses everything when the process ends. For tests, and as the simplest store to compare the others with. */
export function createMemoryStore(options: MemoryStoreOptions = {}): MeetupStore {
  return new MemoryStore(options);
}

class MemoryStore implements MeetupStore {
  readonly #database: MemoryDatabase;
  readonly #beforeAndAfter: () => Promise<void>;
  #isClosed = false;

  constructor({ database = new MemoryDatabase(), beforeAndAfter: pause = async () => {} }: MemoryStoreOptions) {
    this.#database = database;
    this.#beforeAndAfter = pause;
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupStore["create"]> {
    return this.#run(() => {
      const { meetups, creations } = this.#database;
      if (receipt !== undefined) {
        const first = creations.get(receipt.id);
        if (first !== undefined && isReceiptValid(first.at, receipt.at))
          return { kind: "replayed", receipt: { ...first } };
      }
      if (meetups.has(record.meetup.id)) throw new MeetupIdUsed(record.meetup.id);
      meetups.set(record.meetup.id, structuredClone(record));
      this.#setSpan(record.meetup.id, spanOf(record.meetup));
      if (receipt !== undefined) creations.set(receipt.id, { ...receipt });
      return { kind: "created" };
    });
  }

  read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return this.#run(() => structuredClone(this.#database.meetups.get(id) ?? null));
  }

  async readStale(id: MeetupId): Promise<StaleRead> {
    return { found: await this.read(id), isReplica: false };
  }

  identify(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    return this.#run(() => {
      const record = this.#database.meetups.get(id) ?? null;
      return record === null || record === "gone" ? record : identifyAt(record.vault, bearer, record.meetup);
    });
  }

  commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    return this.#run(() => {
      const record = this.#database.meetups.get(id);
      if (record === undefined) return "unknown";
      if (record === "gone") return "gone";
      const { epoch, version } = record.meetup;
      if (epoch !== commit.base.epoch || version !== commit.base.version) return "conflict";
      if (commit.kind === "delete") {
        this.#database.meetups.set(id, "gone");
        for (const [key, creation] of this.#database.creations) {
          if (creation.meetupId === id) this.#database.creations.set(key, creationReceiptOfDeleted(creation));
        }
        this.#setSpan(id, null);
      } else {
        changeRecord(record, commit);
        if (commit.span !== undefined) this.#setSpan(id, commit.span);
      }
      return "committed";
    });
  }

  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#run(() => {
      const found = new Map<MeetupId, Position | "gone">();
      for (const id of ids) {
        const record = this.#database.meetups.get(id);
        if (record === undefined) continue;
        found.set(id, record === "gone" ? "gone" : { epoch: record.meetup.epoch, version: record.meetup.version });
      }
      return found;
    });
  }

  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.positions(ids);
  }

  upcoming({ from, until }: Span, most: number): Promise<MeetupId[]> {
    return this.#run(() => {
      const found = [...this.#database.spans].filter(([, span]) => span.from <= until && span.until >= from);
      found.sort(([, a], [, b]) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      return found.slice(0, most).map(([id]) => id);
    });
  }

  sweepReceipts(now: number): Promise<null> {
    return this.#run(() => {
      const { meetups, creations } = this.#database;
      for (const record of meetups.values()) {
        if (record !== "gone") applyInPlace(record.vault, removeExpiredReceipts(record.vault, now));
      }
      for (const [key, { at }] of creations) if (!isReceiptValid(at, now)) creations.delete(key);
      return null;
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #setSpan(id: MeetupId, span: Span | null): void {
    if (span === null) this.#database.spans.delete(id);
    else this.#database.spans.set(id, { ...span });
  }

  async #run<Result>(effect: () => Result): Promise<Result> {
    await this.#beforeAndAfter();
    if (this.#isClosed) throw new StoreUnavailable("the store is closed");
    const result = effect();
    await this.#beforeAndAfter();
    return result;
  }
}

function changeRecord(record: MeetupRecord, commit: Extract<Commit, { kind: "change" }>): void {
  const { id, epoch } = record.meetup;
  // Both changes or neither: every path is checked before the first is applied.
  for (const { set, unset } of [commit.meetup, commit.vault]) [...Object.keys(set), ...unset].forEach(segmentsOf);
  applyInPlace(record.meetup, commit.meetup);
  applyInPlace(record.vault, commit.vault);
  Object.assign(record.meetup, { id, epoch, version: commit.to });
}
