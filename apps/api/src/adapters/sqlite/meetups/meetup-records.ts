import type {
  Commit,
  CreationReceipt,
  MeetupId,
  MeetupRecord,
  MeetupRecords,
  Position,
  Vault,
} from "@pintpoint/core/meetups";
import { isTokenPath, MeetupIdUsed, removeExpiredReceipts, spanOf } from "@pintpoint/core/meetups";
import { runOutsideTransaction } from "../run-outside-transaction.ts";
import type { SqliteConnection } from "../sqlite-connection.ts";
import { erases } from "./erases.ts";
import type { MeetupTables } from "./tables/meetup-tables.ts";

/** Rows looked at in one iteration of the event loop. */
const sweepBatch = { meetups: 100, creations: 500 };

export class SqliteRecords implements MeetupRecords {
  readonly #connection: SqliteConnection;
  readonly #tables: MeetupTables;

  constructor(connection: SqliteConnection, tables: MeetupTables) {
    this.#connection = connection;
    this.#tables = tables;
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupRecords["create"]> {
    const { meetups, creations } = this.#tables;
    return this.#connection.transaction.submit(() => {
      const first = receipt && creations.find(receipt.id, receipt.at);
      if (first !== undefined) return { kind: "replayed", receipt: first };
      const { id } = record.meetup;
      if (meetups.find(id) !== undefined) throw new MeetupIdUsed(id);
      this.#tables.createRows(meetups.insert(id, record.meetup, spanOf(record.meetup)), record);
      if (receipt !== undefined) creations.put(receipt);
      return { kind: "created" };
    });
  }

  async read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return this.#read(() => {
      const meetupRow = this.#tables.meetups.find(id);
      if (meetupRow === undefined) return null;
      return meetupRow.isGone ? "gone" : this.#tables.readRecord(id, meetupRow);
    });
  }

  async commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    const outcome = await this.#commit(id, commit);
    const isErasing = commit.kind === "delete" || erases(commit.meetup) || commit.vault.unset.some(isTokenPath);
    if (outcome === "committed" && isErasing) this.#connection.logTruncation.schedule();
    return outcome;
  }

  #commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    const { meetups } = this.#tables;
    return this.#connection.transaction.submit(() => {
      const meetupRow = meetups.find(id);
      if (meetupRow === undefined) return "unknown";
      if (meetupRow.isGone) return "gone";
      const { number, epoch, version } = meetupRow;
      if (epoch !== commit.base.epoch || version !== commit.base.version) return "conflict";
      if (commit.kind === "delete") this.#tables.delete(id, number);
      else {
        meetups.setVersion(number, commit.to);
        if (commit.span !== undefined) meetups.setSpan(number, commit.span);
        this.#tables.stateWriter(number).apply(commit.meetup);
        this.#tables.vaultWriter(number).apply(commit.vault);
      }
      return "committed";
    });
  }

  async positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#read(() => this.#tables.meetups.positions(ids));
  }

  sweepReceipts(now: number, after: string | null): Promise<string | null> {
    return this.#connection.transaction.submit(() => {
      const creations = this.#tables.creations.sweep(now, sweepBatch.creations);
      const numbers = this.#tables.meetups.numbersAfter(Number(after ?? 0), sweepBatch.meetups);
      for (const number of numbers) this.#sweepReceipts(number, now);
      const last = numbers.at(-1) ?? Number(after ?? 0);
      const isFinished = numbers.length < sweepBatch.meetups && creations < sweepBatch.creations;
      return isFinished ? null : String(last);
    });
  }

  #sweepReceipts(number: number, now: number): void {
    const receipts: Vault["receipts"] = {};
    for (const { entry, item, json } of this.#tables.vault.items(number, "receipts")) {
      receipts[entry] = { ...receipts[entry], [item]: JSON.parse(json) };
    }
    const expired = removeExpiredReceipts({ organiser: "", tokens: {}, receipts }, now);
    if (expired.unset.length > 0) this.#tables.vaultWriter(number).apply(expired);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #read<Answer>(work: () => Answer): Answer {
    return runOutsideTransaction(this.#connection.db, "the store", work);
  }
}
