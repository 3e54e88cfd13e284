import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { CreationReceipt, MeetupId } from "@pintpoint/core";

const receiptLifetimeMs = 24 * 60 * 60 * 1000;
/** More than one creation adds, and few enough that no creation is slowed by many expired ones. */
const sweepBatchSize = 20;

/** Receipts of creations, for 24 h by the time of the one that asks. */
export class CreationTable {
  readonly #find: StatementSync;
  readonly #put: StatementSync;
  readonly #clearResult: StatementSync;
  readonly #sweep: StatementSync;

  constructor(db: DatabaseSync) {
    this.#find = db.prepare("SELECT id, command, result, meetup, at FROM creations WHERE id = ? AND at > ?");
    this.#put = db.prepare("INSERT OR REPLACE INTO creations (id, command, result, meetup, at) VALUES (?, ?, ?, ?, ?)");
    this.#clearResult = db.prepare("UPDATE creations SET result = 'null' WHERE meetup = ?");
    this.#sweep = db.prepare(
      `DELETE FROM creations WHERE rowid IN (SELECT rowid FROM creations WHERE at <= ? ORDER BY at LIMIT ?)`,
    );
  }

  /** The receipt of the same id that is still alive at `at`. */
  find(id: string, at: number): CreationReceipt | undefined {
    const row = this.#find.get(id, at - receiptLifetimeMs);
    if (row === undefined) return undefined;
    const { command, result, meetup } = row;
    return { id, command: String(command), result: String(result), meetupId: String(meetup), at: Number(row.at) };
  }

  /** Replaces an expired receipt of the same id, and removes some other expired ones. */
  put({ id, command, result, meetupId, at }: CreationReceipt): void {
    this.#put.run(id, command, result, meetupId, at);
    this.sweep(at, sweepBatchSize);
  }

  /** As creationReceiptOfDeleted does: the meetup is deleted. */
  clearResult(meetupId: MeetupId): void {
    this.#clearResult.run(meetupId);
  }

  /** Takes `most` of those away that are dead at `now`; gives how many there were. */
  sweep(now: number, max: number): number {
    return Number(this.#sweep.run(now - receiptLifetimeMs, max).changes);
  }
}
