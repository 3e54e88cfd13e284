import { DatabaseSync } from "node:sqlite";
import { applyInPlace, type Change, type Json } from "@pintpoint/core/change";
import { arbitraryChange, arbitraryState } from "@pintpoint/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrate } from "../../migrate.ts";
import { meetupMigrations } from "../migrations.ts";
import { fieldsJson } from "./fields-json.ts";
import type { RowDepths } from "./row-key.ts";
import { RowTable } from "./row-table.ts";
import { RowWriter } from "./row-writer.ts";

/** As core's arbitraries name their fields: `a` one row, `b` a row an entry, `c` a row an item. */
const rowDepths: RowDepths = new Map([
  ["b", 1],
  ["c", 2],
]);

function open(state: object): { writer: RowWriter; read(): Json; rows(): string[] } {
  const db = new DatabaseSync(":memory:");
  migrate(db, [meetupMigrations]);
  const table = new RowTable(db, "state");
  const writer = new RowWriter(table, rowDepths, 1);
  new RowWriter(table, rowDepths, 2).create({ b: { untouched: 1 } });
  writer.create(state);
  return {
    writer,
    read: () => JSON.parse(`{${fieldsJson(table.rowsOf(1))}}`),
    rows: () => [...table.rowsOf(1)].map(({ field, entry, item, json }) => `${field}/${entry}/${item} ${json}`),
  };
}

describe("the rows of a part", () => {
  it("[MS2] after any changes are exactly the state after applyInPlace, leaves in the way and all", () => {
    const property = fc.property(arbitraryState, fc.array(arbitraryChange, { maxLength: 4 }), (state, changes) => {
      const { writer, read } = open(state);
      expect(read()).toEqual(state);
      const model = structuredClone(state);
      for (const change of changes) {
        writer.apply(change);
        applyInPlace(model, change);
        expect(read()).toEqual(model);
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("are one a field, an entry or an item", () => {
    const { rows } = open({ a: { x: { y: 1 } }, b: { p: { s: "yes" }, q: {} }, c: { v: { p: 1, q: 2 } }, future: 7 });
    expect(rows()).toEqual([
      'a// {"x":{"y":1}}',
      "b// {}",
      'b/p/ {"s":"yes"}',
      "b/q/ {}",
      "c// {}",
      "c/v/p 1",
      "c/v/q 2",
      "future// 7",
    ]);
  });

  it.each<[string, Change, number]>([
    ["one answer of one person", { set: { "b.p.s": "no" }, unset: [] }, 1],
    ["all answers of one person", { set: { "b.p.s": "no", "b.p.t": "no" }, unset: [] }, 1],
    ["one place in a line", { set: { "c.v.p5": 7 }, unset: [] }, 1],
    ["one field", { set: { title: "x" }, unset: [] }, 1],
    ["one person who leaves", { set: {}, unset: ["b.p", "c.v.p5"] }, 2],
  ])("[RT3] a change of %s writes no other row", (_, change, expected) => {
    const db = new DatabaseSync(":memory:");
    migrate(db, [meetupMigrations]);
    const table = new RowTable(db, "state");
    const writer = new RowWriter(table, rowDepths, 1);
    const line = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`p${n}`, n]));
    writer.create({ title: "t", b: { p: { s: "yes" }, ...line }, c: { v: line } });
    const written = (): number => Number(db.prepare("SELECT total_changes() AS n").get()?.n);
    const before = written();
    writer.apply(change);
    expect(written() - before).toBe(expected);
  });
});
