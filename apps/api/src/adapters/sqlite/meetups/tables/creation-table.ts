import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { CreationReceipt, MeetupId } from "@pintpoint/core/meetups";
import { receiptLifetimeMs } from "@pintpoint/core/meetups";

/** More than one creation adds, and few enough that no creation is slowed by many expired ones. */
const sweepBatchSize = 20;

/** Receipts of creations, for 24 h by the time of the one that asks. */
export class CreationTable {
  readonly #find: StatementSync;
  readonly #findMeetup: StatementSync;
  readonly #all: StatementSync;
  readonly #put: StatementSync;
  readonly #clearResult: StatementSync;
  readonly #removeOf: StatementSync;
  readonly #sweep: StatementSync;

  constructor(db: DatabaseSync) {
    const columns = "SELECT id, command, result, meetup, at FROM creations";
    this.#find = db.prepare(`${columns} WHERE id = ? AND at > ?`);
    this.#findMeetup = db.prepare("SELECT meetup FROM creations WHERE id = ?");
    this.#all = db.prepare(columns);
    this.#put = db.prepare("INSERT OR REPLACE INTO creations (id, command, result, meetup, at) VALUES (?, ?, ?, ?, ?)");
    this.#clearResult = db.prepare("UPDATE creations SET result = 'null' WHERE meetup = ?");
    this.#removeOf = db.prepare("DELETE FROM creations WHERE meetup = ?");
    this.#sweep = db.prepare(
      `DELETE FROM creations WHERE rowid IN (SELECT rowid FROM creations WHERE at <= ? ORDER BY at LIMIT ?)`,
    );
  }

  /** The receipt of the same id that is still alive at `at`. */
  find(id: string, at: number): CreationReceipt | undefined {
    const row = this.#find.get(id, at - receiptLifetimeMs);
    return row === undefined ? undefined : receiptOfRow(row);
  }

  /** All of them, dead ones too. */
  byMeetup(): Map<MeetupId, CreationReceipt> {
    const receipts = this.#all.all().map(receiptOfRow);
    return new Map(receipts.map((receipt) => [receipt.meetupId, receipt]));
  }

  /** Replaces an expired receipt of the same id, and removes some other expired ones. */
  put(receipt: CreationReceipt): void {
    this.#write(receipt);
    this.sweep(receipt.at, sweepBatchSize);
  }

  /** In the place of the meetup's receipt; left out when its id is another meetup's. */
  replace(receipt: CreationReceipt): void {
    const holder = this.#findMeetup.get(receipt.id);
    if (holder !== undefined && holder.meetup !== receipt.meetupId) return;
    this.#removeOf.run(receipt.meetupId);
    this.#write(receipt);
  }

  /** As creationReceiptOfDeleted does: the meetup is deleted. */
  clearResult(meetupId: MeetupId): void {
    this.#clearResult.run(meetupId);
  }

  /** Takes at most `max` of those away that are dead at `now`; gives how many there were. */
  sweep(now: number, max: number): number {
    return Number(this.#sweep.run(now - receiptLifetimeMs, max).changes);
  }

  #write({ id, command, result, meetupId, at }: CreationReceipt): void {
    this.#put.run(id, command, result, meetupId, at);
  }
}

function receiptOfRow({ id, command, result, meetup, at }: Record<string, SQLOutputValue>): CreationReceipt {
  return { id: String(id), command: String(command), result: String(result), meetupId: String(meetup), at: Number(at) };
}
