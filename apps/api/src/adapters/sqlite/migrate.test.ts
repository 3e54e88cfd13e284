import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { DomainMigrations, Migration } from "./migrate.ts";
import { migrate, NewerFormat } from "./migrate.ts";

const first = (...steps: Migration[]): DomainMigrations => ({ domain: "meetups", steps, formatIn: "user_version" });
const notes = (...steps: Migration[]): DomainMigrations => ({ domain: "notes", steps });
const format = (db: DatabaseSync): unknown => db.prepare("PRAGMA user_version").get()?.user_version;
const formats = (db: DatabaseSync): unknown[] =>
  db
    .prepare("SELECT domain, format FROM formats ORDER BY domain")
    .all()
    .map((row) => [row.domain, row.format]);
const tables = (db: DatabaseSync): unknown[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map(({ name }) => name);

it("runs each migration once, in order", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, [first("CREATE TABLE a (x)")]);
  migrate(db, [first("CREATE TABLE a (x)", "ALTER TABLE a RENAME TO b")]);
  migrate(db, [first("CREATE TABLE a (x)", "ALTER TABLE a RENAME TO b")]);
  expect([tables(db), format(db)]).toEqual([["b"], 2]);
});

it("a migration that fails leaves nothing of itself", () => {
  const db = new DatabaseSync(":memory:");
  expect(() => migrate(db, [first("CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO c VALUES (1)")])).toThrow(
    "no such table",
  );
  expect(db.isTransaction).toBe(false);
  expect([tables(db), format(db)]).toEqual([["a"], 1]);
});

it("refuses data that a newer program has written", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, [first("CREATE TABLE a (x)", "CREATE TABLE b (x)")]);
  expect(() => migrate(db, [first("CREATE TABLE a (x)")])).toThrow(NewerFormat);
});

it("runs what must be alone outside of a transaction, once, and not on a database that is made just now", () => {
  const insert = { alone: "INSERT INTO a VALUES (1)" };
  const [old, fresh] = [new DatabaseSync(":memory:"), new DatabaseSync(":memory:")];
  migrate(old, [first("CREATE TABLE a (x)")]);
  for (const db of [old, old, fresh]) migrate(db, [first("CREATE TABLE a (x)", insert, { alone: "VACUUM" })]);
  const rows = [old, fresh].map((db) => db.prepare("SELECT count(*) AS n FROM a").get()?.n);
  expect([rows, format(old), format(fresh)]).toEqual([[1, 0], 3, 3]);
});

describe("a second domain", () => {
  it("counts for itself, and so does a third", () => {
    const db = new DatabaseSync(":memory:");
    migrate(db, [first("CREATE TABLE a (x)"), notes("CREATE TABLE n (x)", "ALTER TABLE n ADD COLUMN y")]);
    migrate(db, [first("CREATE TABLE a (x)"), notes("CREATE TABLE n (x)", "ALTER TABLE n ADD COLUMN y")]);
    migrate(db, [{ domain: "plans", steps: ["CREATE TABLE p (x)"] }]);
    expect([tables(db), format(db)]).toEqual([["a", "formats", "n", "p"], 1]);
    expect(formats(db)).toEqual([
      ["notes", 2],
      ["plans", 1],
    ]);
  });

  it("comes after the first, also on data that is there already", () => {
    const db = new DatabaseSync(":memory:");
    migrate(db, [first("CREATE TABLE a (x)", "INSERT INTO a VALUES (1)")]);
    expect(tables(db)).toEqual(["a"]);
    migrate(db, [
      first("CREATE TABLE a (x)", "INSERT INTO a VALUES (1)", "INSERT INTO a VALUES (2)"),
      notes("CREATE TABLE n AS SELECT count(*) AS rows FROM a"),
    ]);
    expect([db.prepare("SELECT rows FROM n").get()?.rows, format(db), formats(db)]).toEqual([2, 3, [["notes", 1]]]);
  });

  it("that fails leaves the first as it is, and is run again from where it failed", () => {
    const db = new DatabaseSync(":memory:");
    const meetups = first("CREATE TABLE a (x)");
    const half = "CREATE TABLE m (x); INSERT INTO missing VALUES (1)";
    expect(() => migrate(db, [meetups, notes("CREATE TABLE n (x)", half)])).toThrow("no such table");
    expect([tables(db), format(db), formats(db)]).toEqual([["a", "formats", "n"], 1, [["notes", 1]]]);
    migrate(db, [meetups, notes("CREATE TABLE n (x)", "CREATE TABLE m (x)")]);
    expect([tables(db), formats(db)]).toEqual([["a", "formats", "m", "n"], [["notes", 2]]]);
  });

  it("whose data a newer program has written is refused by its name, and nothing is written before", () => {
    const db = new DatabaseSync(":memory:");
    migrate(db, [first("CREATE TABLE a (x)"), notes("CREATE TABLE n (x)", "CREATE TABLE m (x)")]);
    const older = [first("CREATE TABLE a (x)", "CREATE TABLE b (x)"), notes("CREATE TABLE n (x)")];
    expect(() => migrate(db, older)).toThrow(NewerFormat);
    expect(() => migrate(db, older)).toThrow("its notes have format 2, and this version knows 1");
    expect([tables(db), format(db)]).toEqual([["a", "formats", "m", "n"], 1]);
  });

  it("is left alone by a program that does not have it", () => {
    const db = new DatabaseSync(":memory:");
    const both = [first("CREATE TABLE a (x)"), notes("CREATE TABLE n (x)")];
    migrate(db, both);
    db.exec("INSERT INTO n VALUES (7)");
    migrate(db, both.slice(0, 1));
    migrate(db, both);
    expect([db.prepare("SELECT x FROM n").get()?.x, formats(db)]).toEqual([7, [["notes", 1]]]);
  });
});
