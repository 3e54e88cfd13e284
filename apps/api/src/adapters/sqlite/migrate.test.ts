import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrate, NewerFormat } from "./migrate.ts";

const format = (db: DatabaseSync): unknown => db.prepare("PRAGMA user_version").get()?.user_version;
const tables = (db: DatabaseSync): unknown[] =>
  db
    .prepare("SELECT name FROM sqlite_schema ORDER BY name")
    .all()
    .map(({ name }) => name);

it("runs each migration once, in order", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, ["CREATE TABLE a (x)"]);
  migrate(db, ["CREATE TABLE a (x)", "ALTER TABLE a RENAME TO b"]);
  migrate(db, ["CREATE TABLE a (x)", "ALTER TABLE a RENAME TO b"]);
  expect([tables(db), format(db)]).toEqual([["b"], 2]);
});

it("a migration that fails leaves nothing of itself", () => {
  const db = new DatabaseSync(":memory:");
  expect(() => migrate(db, ["CREATE TABLE a (x)", "CREATE TABLE b (x); INSERT INTO c VALUES (1)"])).toThrow(
    "no such table",
  );
  expect(db.isTransaction).toBe(false);
  expect([tables(db), format(db)]).toEqual([["a"], 1]);
});

it("refuses data that a newer program has written", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, ["CREATE TABLE a (x)", "CREATE TABLE b (x)"]);
  expect(() => migrate(db, ["CREATE TABLE a (x)"])).toThrow(NewerFormat);
});

it("runs what must be alone outside of a transaction, once, and not on a database that is made just now", () => {
  const insert = { alone: "INSERT INTO a VALUES (1)" };
  const [old, fresh] = [new DatabaseSync(":memory:"), new DatabaseSync(":memory:")];
  migrate(old, ["CREATE TABLE a (x)"]);
  for (const db of [old, old, fresh]) migrate(db, ["CREATE TABLE a (x)", insert, { alone: "VACUUM" }]);
  const rows = [old, fresh].map((db) => db.prepare("SELECT count(*) AS n FROM a").get()?.n);
  expect([rows, format(old), format(fresh)]).toEqual([[1, 0], 3, 3]);
});
