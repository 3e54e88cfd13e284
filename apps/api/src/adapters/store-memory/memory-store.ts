import type {
  Commit,
  CreationReceipt,
  Identity,
  Look,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
  TokenHash,
} from "@pintpoint/core";
import { applyInPlace, identify, MeetupIdUsed, StoreUnavailable, segmentsOf } from "@pintpoint/core";
import { MemoryShelf } from "./memory-shelf.ts";

const receiptLifetime = 24 * 60 * 60 * 1000;

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
        if (first !== undefined && first.at + receiptLifetime > receipt.at)
          return { kind: "replayed", receipt: { ...first } };
      }
      if (meetups.has(record.meetup.id)) throw new MeetupIdUsed(record.meetup.id);
      meetups.set(record.meetup.id, structuredClone(record));
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

  identify(id: MeetupId, bearer: TokenHash): Promise<Identity | "gone" | null> {
    return this.#step(() => {
      const record = this.#shelf.meetups.get(id) ?? null;
      return record === null || record === "gone" ? record : identify(record.vault, bearer);
    });
  }

  commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    return this.#step(() => {
      const record = this.#shelf.meetups.get(id);
      if (record === undefined) return "unknown";
      if (record === "gone") return "gone";
      const { epoch, version } = record.meetup;
      if (epoch !== commit.at.epoch || version !== commit.at.version) return "conflict";
      if (commit.kind === "delete") this.#shelf.meetups.set(id, "gone");
      else change(record, commit);
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

  async close(): Promise<void> {
    this.#closed = true;
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
