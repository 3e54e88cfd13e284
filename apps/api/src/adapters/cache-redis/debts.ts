import type { CacheEntry, MeetupId, View } from "@pintpoint/core";

/** What Redis was not told: that a meetup is gone, or at least at which version its views are. */
export type Debt = "gone" | Partial<Record<View, Omit<CacheEntry, "bytes">>>;

export interface DebtsOptions {
  /** Tells Redis; rejects while it is away. */
  pay(id: MeetupId, debt: Debt): Promise<void>;
  /** In milliseconds. */
  retryAfter?: number;
  /** In milliseconds: what others see of an entry has aged by then, and an older version would be taken for current. Tombstones are always told. */
  versionsOweFor: number;
  /** How many meetups are remembered; the oldest give way. */
  most?: number;
}

interface Owed {
  debt: Debt;
  /** By performance.now(). */
  since: number;
}

/**
 * What could not be told is told as soon as Redis listens again: a writer that was cut off from it alone must not leave a
 * deleted or changed meetup standing there for those who still reach it (MS4, MS5).
 */
export class Debts {
  readonly #owed = new Map<MeetupId, Owed>();
  readonly #pay: DebtsOptions["pay"];
  readonly #retryAfter: number;
  readonly #versionsOweFor: number;
  readonly #most: number;
  #timer: NodeJS.Timeout | null = null;

  constructor({ pay, versionsOweFor, retryAfter = 500, most = 10_000 }: DebtsOptions) {
    this.#pay = pay;
    this.#versionsOweFor = versionsOweFor;
    this.#retryAfter = retryAfter;
    this.#most = most;
  }

  get size(): number {
    return this.#owed.size;
  }

  /** What Redis does not know yet of the meetup. */
  of(id: MeetupId): Debt | null {
    return this.#owed.get(id)?.debt ?? null;
  }

  owe(id: MeetupId, debt: Debt): void {
    const before = this.#owed.get(id)?.debt;
    if (before !== "gone") {
      this.#owed.set(id, { debt: debt === "gone" ? debt : newestOf(before, debt), since: performance.now() });
    }
    if (this.#owed.size > this.#most) {
      for (const oldest of this.#owed.keys()) {
        this.#owed.delete(oldest);
        break;
      }
    }
    this.#timer ??= setTimeout(() => void this.#settle(), this.#retryAfter).unref();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#owed.clear();
  }

  async #settle(): Promise<void> {
    try {
      for (const [id, owed] of this.#owed) {
        const { debt, since } = owed;
        if (debt === "gone" || performance.now() - since < this.#versionsOweFor) await this.#pay(id, debt);
        // Unless more was owed meanwhile.
        if (this.#owed.get(id) === owed) this.#owed.delete(id);
      }
    } catch {
      // Still away: who asks for themselves is told why.
    }
    this.#timer = this.#owed.size === 0 ? null : setTimeout(() => void this.#settle(), this.#retryAfter).unref();
  }
}

function newestOf(before: Exclude<Debt, "gone"> = {}, debt: Exclude<Debt, "gone">): Debt {
  const newest = { ...before };
  for (const view of ["full", "blind"] as const) {
    const entry = debt[view];
    if (entry !== undefined && entry.version > (newest[view]?.version ?? 0)) newest[view] = entry;
  }
  return newest;
}
