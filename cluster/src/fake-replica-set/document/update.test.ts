import { Double, Int32, Long, ObjectId } from "bson";
import { describe, expect, it } from "vitest";
import type { Doc } from "./doc.ts";
import { matches } from "./filter.ts";
import { project } from "./projection.ts";
import { applyUpdateOperators, upsertBase } from "./update.ts";
import { areEqual, compareValues } from "./value.ts";

const time = { now: new Date(5), isInsert: false };
const after = (doc: Doc, update: unknown): Doc => applyUpdateOperators({ _id: "a", ...doc }, update, time);

describe("what updates do, after the manual", () => {
  it("leaves the document that it began with as it was, and shares what it did not touch", () => {
    const before = { _id: "a", votes: { p: { s: 1 }, q: { s: 2 } } };
    const next = applyUpdateOperators(before, { $set: { "votes.p.s": 3 }, $unset: { "votes.r.s": "" } }, time);
    expect(before).toEqual({ _id: "a", votes: { p: { s: 1 }, q: { s: 2 } } });
    expect(next).toEqual({ _id: "a", votes: { p: { s: 3 }, q: { s: 2 } } });
    expect(next.votes).toHaveProperty("q", before.votes.q);
  });

  it("keeps the map that an unset has emptied", () => {
    expect(after({ a: { b: 1 } }, { $unset: { "a.b": "" } })).toEqual({ _id: "a", a: {} });
  });

  it("adds in the wider of the two kinds of number", () => {
    const sum = (found: unknown, amount: unknown): unknown => after({ n: found }, { $inc: { n: amount } }).n;
    expect(sum(new Int32(1), new Int32(2))).toEqual(new Int32(3));
    expect(sum(new Int32(2 ** 31 - 1), new Int32(1))).toEqual(Long.fromNumber(2 ** 31));
    expect(sum(Long.fromString("9007199254740993"), new Int32(1))).toEqual(Long.fromString("9007199254740994"));
    expect(sum(new Int32(1), new Double(0.5))).toEqual(new Double(1.5));
    expect(() => sum("1", new Int32(1))).toThrow("no number");
  });

  it("takes the greater, the lesser, the time", () => {
    expect(after({ n: new Int32(3) }, { $max: { n: new Int32(2) }, $min: { m: new Int32(1) } })).toEqual({
      _id: "a",
      n: new Int32(3),
      m: new Int32(1),
    });
    expect(after({}, { $currentDate: { at: true } })).toEqual({ _id: "a", at: time.now });
  });

  it("refuses a path that leads through anything but maps: a leaf, an index of a list, a dollar", () => {
    expect(() => after({ a: 1 }, { $set: { "a.b": 1 } })).toThrow("no map");
    expect(() => after({ a: [1] }, { $set: { "a.0": 1 } })).toThrow("places in lists");
    expect(() => after({ a: [1] }, { $unset: { "a.0": 1 } })).toThrow("places in lists");
    expect(() => after({}, { $set: { "a.$x": 1 } })).toThrow("dollar");
    expect(() => after({}, { $set: { "a..b": 1 } })).toThrow("empty part");
  });

  it("takes __proto__ for a field like any other", () => {
    const next = after({}, { $set: { "a.__proto__.x": 1 } });
    expect(Object.keys(Object(next.a))).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(next.a)).toBe(Object.prototype);
  });

  it("begins an upsert with what the filter says for certain", () => {
    expect(upsertBase({ _id: "a", "b.c": { $eq: 1 }, d: { $gt: 3 } })).toEqual({ _id: "a", b: { c: 1 } });
  });
});

describe("what filters and projections do, after the manual", () => {
  it("takes null for what is missing, and a list for each of its entries", () => {
    expect(matches({ a: 1 }, { b: null })).toBe(true);
    expect(matches({ a: [1, 2] }, { a: 2 })).toBe(true);
    expect(matches({ a: [{ b: 1 }, { b: 2 }] }, { "a.b": { $in: [2] } })).toBe(true);
    expect(matches({ a: [{}] }, { a: { $type: "object", $not: { $type: "array" } } })).toBe(false);
    expect(matches({ a: {} }, { a: { $type: "object", $not: { $type: "array" } } })).toBe(true);
  });

  it("compares numbers of all kinds, and nothing across kinds of value", () => {
    expect(areEqual(new Int32(1), Long.fromNumber(1))).toBe(true);
    expect(matches({ a: "1" }, { a: { $gt: new Int32(0) } })).toBe(false);
    expect(matches({ a: new Double(1.5) }, { $or: [{ a: { $lte: new Int32(1) } }, { a: { $gt: 1 } }] })).toBe(true);
    expect(compareValues(new ObjectId("00".repeat(12)), new ObjectId("01".repeat(12)))).toBeLessThan(0);
    expect(compareValues("a", "b")).toBeLessThan(0);
    expect(compareValues(undefined, new Int32(-1))).toBeLessThan(0);
  });

  it("keeps the fields that are named, or all the others", () => {
    const doc = { _id: "a", x: { y: 1, z: 2 }, w: 3 };
    expect(project(doc, { "x.y": 1, "x.q": 1 })).toEqual({ _id: "a", x: { y: 1 } });
    expect(project(doc, { "x.y": 0, _id: 0 })).toEqual({ x: { z: 2 }, w: 3 });
    expect(project(doc, { _id: 1 })).toEqual({ _id: "a" });
    expect(() => project(doc, { x: 1, w: 0 })).toThrow("either");
    expect(() => project(doc, { x: { $slice: 1 } })).toThrow("compute");
  });
});
