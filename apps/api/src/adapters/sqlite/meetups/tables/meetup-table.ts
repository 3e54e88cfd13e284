import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { MeetupId, Position, Span } from "@pintpoint/core/meetups";

/** A meetup's position, and the number under which its rows are stored. */
export interface MeetupRow extends Position {
  number: number;
  isGone: boolean;
}

/** A row a meetup, for ever. */
export class MeetupTable {
  readonly #find: StatementSync;
  readonly #findAll: StatementSync;
  readonly #allIds: StatementSync;
  readonly #insert: StatementSync;
  readonly #setVersion: StatementSync;
  readonly #setPosition: StatementSync;
  readonly #setSpan: StatementSync;
  readonly #upcoming: StatementSync;
  readonly #markGone: StatementSync;
  readonly #numbersAfter: StatementSync;

  constructor(db: DatabaseSync) {
    const columns = "SELECT number, id, epoch, version, gone FROM meetups";
    this.#find = db.prepare(`${columns} WHERE id = ?`);
    this.#findAll = db.prepare(`${columns} WHERE id IN (SELECT value FROM json_each(?))`);
    this.#allIds = db.prepare("SELECT id FROM meetups ORDER BY id");
    this.#insert = db.prepare("INSERT INTO meetups (id, epoch, version, begins, ends) VALUES (?, ?, ?, ?, ?)");
    this.#setVersion = db.prepare("UPDATE meetups SET version = ? WHERE number = ?");
    this.#setPosition = db.prepare("UPDATE meetups SET epoch = ?, version = ? WHERE number = ?");
    this.#setSpan = db.prepare("UPDATE meetups SET begins = ?, ends = ? WHERE number = ?");
    this.#upcoming = db.prepare("SELECT id FROM meetups WHERE ends >= ? AND begins <= ? ORDER BY begins LIMIT ?");
    this.#numbersAfter = db.prepare("SELECT number FROM meetups WHERE number > ? AND gone = 0 ORDER BY number LIMIT ?");
    this.#markGone = db.prepare("UPDATE meetups SET gone = 1, begins = NULL, ends = NULL WHERE number = ?");
  }

  find(id: MeetupId): MeetupRow | undefined {
    const row = this.#find.get(id);
    return row === undefined ? undefined : meetupRowOf(row);
  }

  /** In one query; ids that never were are absent. */
  positions(ids: readonly MeetupId[]): Map<MeetupId, Position | "gone"> {
    const rows = this.#findAll.all(JSON.stringify(ids));
    return new Map(rows.map((row) => [String(row.id), positionOfRow(meetupRowOf(row))]));
  }

  allIds(): MeetupId[] {
    return this.#allIds.all().map(({ id }) => String(id));
  }

  /** Gives its number. */
  insert(id: MeetupId, { epoch, version }: Position, span: Span | null): number {
    const { from = null, until = null } = span ?? {};
    return Number(this.#insert.run(id, epoch, version, from, until).lastInsertRowid);
  }

  setVersion(number: number, version: number): void {
    this.#setVersion.run(version, number);
  }

  /** Of another history of the meetup: a restore (RW6). */
  setPosition(number: number, { epoch, version }: Position): void {
    this.#setPosition.run(epoch, version, number);
  }

  /** Null: never. */
  setSpan(number: number, span: Span | null): void {
    this.#setSpan.run(span?.from ?? null, span?.until ?? null, number);
  }

  upcoming({ from, until }: Span, most: number): MeetupId[] {
    return this.#upcoming.all(from, until, most).map(({ id }) => String(id));
  }

  /** The numbers of the next `most` that are not gone, in their order. */
  numbersAfter(number: number, most: number): number[] {
    return this.#numbersAfter.all(number, most).map((row) => Number(row.number));
  }

  markGone(number: number): void {
    this.#markGone.run(number);
  }
}

function meetupRowOf({ number, epoch, version, gone }: Record<string, SQLOutputValue>): MeetupRow {
  return { number: Number(number), epoch: String(epoch), version: Number(version), isGone: gone === 1 };
}

function positionOfRow({ isGone, epoch, version }: MeetupRow): Position | "gone" {
  return isGone ? "gone" : { epoch, version };
}
