import type { DatabaseSync } from "node:sqlite";

/** Milliseconds after which erased or replaced data is out of the log, unless the disk is slow (RE2). */
const truncationDelayMs = 3_000;

/**
 * Erases removed rows from the log: its pages are written to the database, where they were overwritten
 * (`secure_delete`), and the log is truncated, at most once in three seconds.
 */
export class LogTruncation {
  readonly #db: DatabaseSync;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** To be called when an erasing write is durable. */
  schedule(): void {
    this.#timer ??= setTimeout(() => this.#truncate(), truncationDelayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #truncate(): void {
    this.#timer = undefined;
    if (!this.#db.isOpen) return;
    try {
      truncateLog(this.#db);
    } catch {
      // The disk is full or away: tried again, no request waits for it.
      this.schedule();
    }
  }
}

/** Throws when the log could not be cut. */
export function truncateLog(db: DatabaseSync): void {
  const busy = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy;
  if (busy !== 0) throw new Error("the log is in use");
}
