import type { CacheEntry, MeetupId, View } from "@pintpoint/core/meetups";
import { views } from "@pintpoint/core/meetups";

/** What Redis does not know yet: that the meetup is deleted, or the newest known version of each view. */
export type Invalidation = "gone" | Partial<Record<View, Omit<CacheEntry, "bytes">>>;

export interface PendingInvalidationsOptions {
  /** Writes it to Redis; rejects while Redis cannot be reached. */
  send(id: MeetupId, invalidation: Invalidation): Promise<void>;
  /** In milliseconds. */
  retryDelayMs?: number;
  /**
   * Milliseconds. After this time other nodes' entries are no longer fresh, and writing an old version would make it
   * fresh again. Tombstones are always written.
   */
  versionTtlMs: number;
  /** Meetups remembered at most; the oldest are dropped first. */
  maxEntries?: number;
}

interface PendingInvalidation {
  invalidation: Invalidation;
  /** By performance.now(). */
  addedAt: number;
}

/**
 * Cache writes that Redis has not had are sent again when Redis is back: otherwise a node cut off from Redis alone
 * would leave a deleted or older meetup there for the nodes that still reach Redis (MS4, MS5).
 */
export class PendingInvalidations {
  readonly #pending = new Map<MeetupId, PendingInvalidation>();
  readonly #send: PendingInvalidationsOptions["send"];
  readonly #retryDelayMs: number;
  readonly #versionTtlMs: number;
  readonly #maxEntries: number;
  #timer: NodeJS.Timeout | null = null;

  constructor({ send, versionTtlMs, retryDelayMs = 500, maxEntries = 10_000 }: PendingInvalidationsOptions) {
    this.#send = send;
    this.#versionTtlMs = versionTtlMs;
    this.#retryDelayMs = retryDelayMs;
    this.#maxEntries = maxEntries;
  }

  get size(): number {
    return this.#pending.size;
  }

  /** What Redis does not know yet of the meetup. */
  get(id: MeetupId): Invalidation | null {
    return this.#pending.get(id)?.invalidation ?? null;
  }

  add(id: MeetupId, invalidation: Invalidation): void {
    const earlier = this.#pending.get(id)?.invalidation;
    if (earlier !== "gone") {
      this.#pending.set(id, {
        invalidation: invalidation === "gone" ? invalidation : mergeInvalidations(earlier, invalidation),
        addedAt: performance.now(),
      });
    }
    if (this.#pending.size > this.#maxEntries) {
      for (const oldest of this.#pending.keys()) {
        this.#pending.delete(oldest);
        break;
      }
    }
    this.#timer ??= setTimeout(() => void this.#flush(), this.#retryDelayMs).unref();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#pending.clear();
  }

  async #flush(): Promise<void> {
    try {
      for (const [id, pending] of this.#pending) {
        const { invalidation, addedAt } = pending;
        if (invalidation === "gone" || performance.now() - addedAt < this.#versionTtlMs)
          await this.#send(id, invalidation);
        // Unless a newer invalidation was added during the call.
        if (this.#pending.get(id) === pending) this.#pending.delete(id);
      }
    } catch {
      // Redis is still unreachable. Reads and writes report that themselves.
    }
    this.#timer = this.#pending.size === 0 ? null : setTimeout(() => void this.#flush(), this.#retryDelayMs).unref();
  }
}

function mergeInvalidations(
  before: Exclude<Invalidation, "gone"> = {},
  invalidation: Exclude<Invalidation, "gone">,
): Invalidation {
  const newest = { ...before };
  for (const view of views) {
    const entry = invalidation[view];
    if (entry !== undefined && entry.version > (newest[view]?.version ?? 0)) newest[view] = entry;
  }
  return newest;
}
