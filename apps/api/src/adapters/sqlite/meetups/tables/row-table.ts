import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { RowKey } from "./row-key.ts";

export interface Row extends RowKey {
  json: string;
}

/** The rows of one part of all meetups, `state` or `vault`. A meetup is named by its number. */
export class RowTable {
  readonly #selectAll: StatementSync;
  readonly #items: StatementSync;
  readonly #selectOne: StatementSync;
  readonly #put: StatementSync;
  readonly #makeMap: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeEntry: StatementSync;
  readonly #removeField: StatementSync;
  readonly #removeAll: StatementSync;

  constructor(db: DatabaseSync, table: "state" | "vault") {
    const place = "meetup = ? AND field = ? AND entry = ? AND item = ?";
    const insert = `INSERT INTO ${table} (meetup, field, entry, item, json)`;
    const replace = "ON CONFLICT DO UPDATE SET json = excluded.json";
    // Rows as lists take half the time of rows as objects, which counts when a meetup has 50,000 of them.
    this.#selectAll = db.prepare(
      `SELECT field, entry, item, json FROM ${table} WHERE meetup = ? ORDER BY field, entry, item`,
      { returnArrays: true },
    );
    this.#items = db.prepare(`SELECT entry, item, json FROM ${table} WHERE meetup = ? AND field = ? AND item <> ''`, {
      returnArrays: true,
    });
    this.#selectOne = db.prepare(`SELECT json FROM ${table} WHERE ${place}`);
    this.#put = db.prepare(`${insert} VALUES (?, ?, ?, ?, ?) ${replace}`);
    this.#makeMap = db.prepare(`${insert} VALUES (?, ?, '', '', '{}') ${replace} WHERE json <> '{}'`);
    this.#remove = db.prepare(`DELETE FROM ${table} WHERE ${place}`);
    this.#removeEntry = db.prepare(`DELETE FROM ${table} WHERE meetup = ? AND field = ? AND entry = ?`);
    this.#removeField = db.prepare(`DELETE FROM ${table} WHERE meetup = ? AND field = ?`);
    this.#removeAll = db.prepare(`DELETE FROM ${table} WHERE meetup = ?`);
  }

  /** In the order of the places: a field before its entries, an entry before its items. */
  rowsOf(meetup: number): Row[] {
    return this.#selectAll
      .all(meetup)
      .map((row) => ({ field: asText(row[0]), entry: asText(row[1]), item: asText(row[2]), json: asText(row[3]) }));
  }

  /** The rows of a field that are two levels below it. */
  items(meetup: number, field: string): Row[] {
    return this.#items
      .all(meetup, field)
      .map((row) => ({ field, entry: asText(row[0]), item: asText(row[1]), json: asText(row[2]) }));
  }

  get(meetup: number, { field, entry, item }: RowKey): string | undefined {
    const row = this.#selectOne.get(meetup, field, entry, item);
    return row === undefined ? undefined : asText(row.json);
  }

  put(meetup: number, { field, entry, item }: RowKey, json: string): void {
    this.#put.run(meetup, field, entry, item, json);
  }

  /** Makes the field a map, unless it is one: its entries are rows of their own. */
  makeMap(meetup: number, field: string): void {
    this.#makeMap.run(meetup, field);
  }

  remove(meetup: number, { field, entry, item }: RowKey): void {
    this.#remove.run(meetup, field, entry, item);
  }

  /** With all its items. */
  removeEntry(meetup: number, field: string, entry: string): void {
    this.#removeEntry.run(meetup, field, entry);
  }

  /** With all its entries. */
  removeField(meetup: number, field: string): void {
    this.#removeField.run(meetup, field);
  }

  removeAll(meetup: number): void {
    this.#removeAll.run(meetup);
  }
}

function asText(value: SQLOutputValue | undefined): string {
  if (typeof value !== "string") throw new TypeError(`a text was expected in the database, not ${typeof value}`);
  return value;
}
