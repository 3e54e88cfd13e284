import type { DatabaseSync } from "node:sqlite";
import type { ArchivedMeetup, CreationReceipt, MeetupArchive, MeetupId, MeetupRecord, Position } from "@pintpoint/core";
import { StoreUnavailable, spanOf } from "@pintpoint/core";
import { storeFailure } from "../failures.ts";
import { openDatabase } from "../open-database.ts";
import { meetupMigrations } from "./migrations.ts";
import { MeetupTable } from "./tables/meetup-table.ts";
import { readRecord } from "./tables/read-record.ts";
import { stateRowDepths, vaultRowDepths } from "./tables/row-key.ts";
import { RowTable } from "./tables/row-table.ts";
import { RowWriter } from "./tables/row-writer.ts";

/**
 * Of the data directory. Throws as openSqliteStore: while the product runs, the directory is its own, and it must be
 * stopped first.
 */
export function openSqliteArchive(directory: string): MeetupArchive {
  return new SqliteArchive(openDatabase(directory, [meetupMigrations]));
}

class SqliteArchive implements MeetupArchive {
  readonly #db: DatabaseSync;
  readonly #meetups: MeetupTable;
  readonly #tables: { state: RowTable; vault: RowTable };

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#meetups = new MeetupTable(db);
    this.#tables = { state: new RowTable(db, "state"), vault: new RowTable(db, "vault") };
  }

  async *all(): AsyncIterable<ArchivedMeetup> {
    const ids = this.#run(() => this.#db.prepare("SELECT id FROM meetups ORDER BY id").all());
    const creations = this.#run(() => this.#creations());
    for (const row of ids) {
      const id = String(row.id);
      const meetupRow = this.#run(() => this.#meetups.find(id));
      if (meetupRow === undefined) continue;
      const receipt = creations.get(id);
      const creation = receipt && { creation: receipt };
      if (meetupRow.isGone) yield { id, gone: true, ...creation };
      else yield { id, record: this.#run(() => readRecord(id, meetupRow, this.#tables)), ...creation };
    }
  }

  async positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    const found = this.#run(() => [...this.#meetups.findAll(ids)]);
    return new Map(found.map(([id, { isGone: gone, epoch, version }]) => [id, gone ? "gone" : { epoch, version }]));
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
    if (creation !== undefined) this.#putCreation(creation);
  }

  #putTombstone(id: MeetupId): void {
    const meetupRow = this.#meetups.find(id);
    const number = meetupRow?.number ?? this.#meetups.insert(id, { epoch: "", version: 0 }, null);
    this.#removeRows(number);
    this.#meetups.markGone(number);
    this.#db.prepare("UPDATE creations SET result = 'null' WHERE meetup = ?").run(id);
  }

  #replace(id: MeetupId, { meetup, vault }: MeetupRecord): void {
    const meetupRow = this.#meetups.find(id);
    if (meetupRow?.isGone) return;
    const { id: _, epoch, version, ...fields } = meetup;
    const number = meetupRow?.number ?? this.#meetups.insert(id, { epoch, version }, null);
    this.#removeRows(number);
    this.#meetups.setSpan(number, spanOf(meetup));
    this.#db.prepare("UPDATE meetups SET epoch = ?, version = ? WHERE number = ?").run(epoch, version, number);
    new RowWriter(this.#tables.state, stateRowDepths, number).create(fields);
    new RowWriter(this.#tables.vault, vaultRowDepths, number).create(vault);
  }

  #removeRows(number: number): void {
    this.#tables.state.removeAll(number);
    this.#tables.vault.removeAll(number);
  }

  #putCreation({ id, command, result, meetupId, at }: CreationReceipt): void {
    const holder = this.#db.prepare("SELECT meetup FROM creations WHERE id = ?").get(id);
    if (holder !== undefined && holder.meetup !== meetupId) return;
    this.#db.prepare("DELETE FROM creations WHERE meetup = ?").run(meetupId);
    const columns = "INSERT INTO creations (id, command, result, meetup, at) VALUES (?, ?, ?, ?, ?)";
    this.#db.prepare(columns).run(id, command, result, meetupId, at);
  }

  #creations(): Map<MeetupId, CreationReceipt> {
    const rows = this.#db.prepare("SELECT id, command, result, meetup, at FROM creations").all();
    const receipts = rows.map((row): CreationReceipt => {
      const { id, command, result, meetup, at } = row;
      return {
        id: String(id),
        command: String(command),
        result: String(result),
        meetupId: String(meetup),
        at: Number(at),
      };
    });
    return new Map(receipts.map((receipt) => [receipt.meetupId, receipt]));
  }

  #run<Answer>(work: () => Answer): Answer {
    if (!this.#db.isOpen) throw new StoreUnavailable("the archive is closed");
    try {
      return work();
    } catch (error) {
      throw storeFailure(error);
    }
  }
}
