import type { CacheEntry, MeetupId, View } from "@pintpoint/core";

/** What Redis was not told: that a meetup is gone, or at least at which version its views are. */
export type Invalidation = "gone" | Partial<Record<View, Omit<CacheEntry, "bytes">>>;

export interface PendingInvalidationsOptions {
  /** Tells Redis; rejects while it is away. */
  send(id: MeetupId, invalidation: Invalidation): Promise<void>;
  /** In milliseconds. */
  retryDelayMs?: number;
  /** In milliseconds: what others see of an entry has aged by then, and an older version would be taken for current. Tombstones are always told. */
  versionTtlMs: number;
  /** How many meetups are remembered; the oldest give way. */
  maxEntries?: number;
}

interface PendingInvalidation {
  invalidation: Invalidation;
  /** By performance.now(). */
  addedAt: number;
}

/**
 * What could not be told is told as soon as Redis listens again: a writer that was cut off from it alone must not leave a
 * deleted or changed meetup standing there for those who still reach it (MS4, MS5).
 */
export class PendingInvalidations {
  readonly #pending = new Map<MeetupId, PendingInvalidation>();
  readonly #send: PendingInvalidationsOptions["send"];
  readonly #retryDelayMs: number;
  readonly #versionTtlMs: number;
  readonly #maxEntries: number;
  #timer: NodeJS.Timeout | null = null;

  constructor({
    send: pay,
    versionTtlMs,
    retryDelayMs: retryAfter = 500,
    maxEntries: most = 10_000,
  }: PendingInvalidationsOptions) {
    this.#send = pay;
    this.#versionTtlMs = versionTtlMs;
    this.#retryDelayMs = retryAfter;
    this.#maxEntries = most;
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
        const { invalidation, addedAt: since } = pending;
        if (invalidation === "gone" || performance.now() - since < this.#versionTtlMs)
          await this.#send(id, invalidation);
        // Unless more was owed meanwhile.
        if (this.#pending.get(id) === pending) this.#pending.delete(id);
      }
    } catch {
      // Still away: who asks for themselves is told why.
    }
    this.#timer = this.#pending.size === 0 ? null : setTimeout(() => void this.#flush(), this.#retryDelayMs).unref();
  }
}

function mergeInvalidations(
  before: Exclude<Invalidation, "gone"> = {},
  invalidation: Exclude<Invalidation, "gone">,
): Invalidation {
  const newest = { ...before };
  for (const view of ["full", "blind"] as const) {
    const entry = invalidation[view];
    if (entry !== undefined && entry.version > (newest[view]?.version ?? 0)) newest[view] = entry;
  }
  return newest;
}
