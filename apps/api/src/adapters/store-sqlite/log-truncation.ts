import type { DatabaseSync } from "node:sqlite";
import type { Change } from "@pintpoint/core";

/** What was taken away or replaced is out of the log so many milliseconds later at the latest, but for a slow disk (RE2). */
const truncationDelayMs = 3_000;

/** How people voted names nobody and is no text; it changes all the time, and its traces are let be. */
const voteFields = new Set(["votes", "queue", "reconfirm"]);

/** Whether old texts or tokens may be replaced or taken away by it. An entry that is added, `comments.c_1`, replaces none. */
export function erases({ set, unset }: Change): boolean {
  const mayErase = (path: string, isSet: boolean): boolean => {
    const [field = "", ...below] = path.split(".");
    if (voteFields.has(field) || field === "updatedAt") return false;
    return !isSet || below.length !== 1;
  };
  return unset.some((path) => mayErase(path, false)) || Object.keys(set).some((path) => mayErase(path, true));
}

/**
 * Erases what the log still shows of rows that are gone: the pages go into the database, where they were overwritten
 * (`secure_delete`), and the log is cut to nothing. One cut for everything of three seconds, however much that is.
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
      // The disk is full or away: nobody waits for this, and it is tried until it is done.
      this.schedule();
    }
  }
}

/** Throws when the log could not be cut. */
export function truncateLog(db: DatabaseSync): void {
  const busy = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy;
  if (busy !== 0) throw new Error("the log is in use");
}
