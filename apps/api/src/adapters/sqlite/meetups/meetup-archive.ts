import type { DatabaseSync } from "node:sqlite";
import type { ArchivedMeetup, MeetupArchive, MeetupId, MeetupRecord, Position } from "@pintpoint/core/meetups";
import { spanOf } from "@pintpoint/core/meetups";
import { openDatabase } from "../open-database.ts";
import { runOutsideTransaction } from "../run-outside-transaction.ts";
import { meetupMigrations } from "./migrations.ts";
import { MeetupTables } from "./tables/meetup-tables.ts";

/**
 * Of the data directory. Throws as openSqliteStore: while the product runs, the directory is its own, and it must be
 * stopped first.
 */
export function openSqliteArchive(directory: string): MeetupArchive {
  return new SqliteArchive(openDatabase(directory, [meetupMigrations]));
}

class SqliteArchive implements MeetupArchive {
  readonly #db: DatabaseSync;
  readonly #tables: MeetupTables;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#tables = new MeetupTables(db);
  }

  async *all(): AsyncIterable<ArchivedMeetup> {
    const { meetups, creations } = this.#tables;
    const ids = this.#run(() => meetups.allIds());
    const receipts = this.#run(() => creations.byMeetup());
    for (const id of ids) {
      const meetupRow = this.#run(() => meetups.find(id));
      if (meetupRow === undefined) continue;
      const receipt = receipts.get(id);
      const creation = receipt && { creation: receipt };
      if (meetupRow.isGone) yield { id, gone: true, ...creation };
      else yield { id, record: this.#run(() => this.#tables.readRecord(id, meetupRow)), ...creation };
    }
  }

  async positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#run(() => this.#tables.meetups.positions(ids));
  }

  async put(all: readonly ArchivedMeetup[]): Promise<void> {
    this.#run(() => {
      this.#db.exec("BEGIN IMMEDIATE");
      try {
        for (const one of all) this.#put(one);
        this.#db.exec("COMMIT");
      } finally {
        if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
      }
    });
  }

  async close(): Promise<void> {
    if (this.#db.isOpen) this.#db.close();
  }

  #put({ id, creation, ...content }: ArchivedMeetup): void {
    if ("gone" in content) this.#putTombstone(id);
    else this.#replace(id, content.record);
    if (creation !== undefined) this.#tables.creations.replace(creation);
  }

  #putTombstone(id: MeetupId): void {
    const { meetups } = this.#tables;
    const number = meetups.find(id)?.number ?? meetups.insert(id, { epoch: "", version: 0 }, null);
    this.#tables.delete(id, number);
  }

  #replace(id: MeetupId, record: MeetupRecord): void {
    const { meetups } = this.#tables;
    const meetupRow = meetups.find(id);
    if (meetupRow?.isGone) return;
    const number = meetupRow?.number ?? meetups.insert(id, record.meetup, null);
    this.#tables.removeRows(number);
    meetups.setPosition(number, record.meetup);
    meetups.setSpan(number, spanOf(record.meetup));
    this.#tables.createRows(number, record);
  }

  #run<Answer>(work: () => Answer): Answer {
    return runOutsideTransaction(this.#db, "the archive", work);
  }
}
