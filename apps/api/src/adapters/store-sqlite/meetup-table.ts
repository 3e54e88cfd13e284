import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { MeetupId, Position, Span } from "@pintpoint/core";

/** Where a meetup stands, and the number that its rows are found by. */
export interface Standing extends Position {
  number: number;
  gone: boolean;
}

/** A row a meetup, for ever. */
export class MeetupTable {
  readonly #find: StatementSync;
  readonly #findAll: StatementSync;
  readonly #insert: StatementSync;
  readonly #raise: StatementSync;
  readonly #takesPlace: StatementSync;
  readonly #soon: StatementSync;
  readonly #bury: StatementSync;
  readonly #behind: StatementSync;

  constructor(db: DatabaseSync) {
    const columns = "SELECT number, id, epoch, version, gone FROM meetups";
    this.#find = db.prepare(`${columns} WHERE id = ?`);
    this.#findAll = db.prepare(`${columns} WHERE id IN (SELECT value FROM json_each(?))`);
    this.#insert = db.prepare("INSERT INTO meetups (id, epoch, version, begins, ends) VALUES (?, ?, ?, ?, ?)");
    this.#raise = db.prepare("UPDATE meetups SET version = ? WHERE number = ?");
    this.#takesPlace = db.prepare("UPDATE meetups SET begins = ?, ends = ? WHERE number = ?");
    this.#soon = db.prepare("SELECT id FROM meetups WHERE ends >= ? AND begins <= ? ORDER BY begins LIMIT ?");
    this.#behind = db.prepare("SELECT number FROM meetups WHERE number > ? AND gone = 0 ORDER BY number LIMIT ?");
    this.#bury = db.prepare("UPDATE meetups SET gone = 1, begins = NULL, ends = NULL WHERE number = ?");
  }

  find(id: MeetupId): Standing | undefined {
    const row = this.#find.get(id);
    return row === undefined ? undefined : standingOf(row);
  }

  findAll(ids: readonly MeetupId[]): Map<MeetupId, Standing> {
    const rows = this.#findAll.all(JSON.stringify(ids));
    return new Map(rows.map((row) => [String(row.id), standingOf(row)]));
  }

  /** Gives its number. */
  insert(id: MeetupId, { epoch, version }: Position, span: Span | null): number {
    const { from = null, until = null } = span ?? {};
    return Number(this.#insert.run(id, epoch, version, from, until).lastInsertRowid);
  }

  raise(number: number, version: number): void {
    this.#raise.run(version, number);
  }

  /** Null: never. */
  takesPlace(number: number, span: Span | null): void {
    this.#takesPlace.run(span?.from ?? null, span?.until ?? null, number);
  }

  soon({ from, until }: Span, most: number): MeetupId[] {
    return this.#soon.all(from, until, most).map(({ id }) => String(id));
  }

  /** The numbers of the next `most` that are not gone, in their order. */
  behind(number: number, most: number): number[] {
    return this.#behind.all(number, most).map((row) => Number(row.number));
  }

  bury(number: number): void {
    this.#bury.run(number);
  }
}

function standingOf({ number, epoch, version, gone }: Record<string, SQLOutputValue>): Standing {
  return { number: Number(number), epoch: String(epoch), version: Number(version), gone: gone === 1 };
}
