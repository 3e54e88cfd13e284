import { describe, expect, it } from "vitest";
import { copyJson } from "./json.ts";
import { isMap, segmentsOf } from "./path.ts";

describe("a path", () => {
  it("is own keys joined by dots", () => {
    expect(segmentsOf("title")).toEqual(["title"]);
    expect(segmentsOf("votes.p_1.s_2")).toEqual(["votes", "p_1", "s_2"]);
    expect(segmentsOf("votes.toString")).toEqual(["votes", "toString"]);
  });

  it.each([
    "",
    ".",
    "a.",
    ".a",
    "a..b",
    "__proto__",
    "a.__proto__",
    "constructor.prototype",
    "a.constructor",
    "prototype",
  ])("is never %j", (path) => {
    expect(() => segmentsOf(path)).toThrow(RangeError);
  });
});

describe("a map", () => {
  it("is an object, and nothing else that JSON has", () => {
    expect([{}, { a: 1 }].map(isMap)).toEqual([true, true]);
    expect([null, [], "a", 1, true, undefined].map(isMap)).toEqual([false, false, false, false, false, false]);
  });
});

describe("a copy", () => {
  it("is deep, and shares nothing", () => {
    const value = { a: { b: [1, { c: "x" }] }, d: null, e: false };
    const copy = copyJson(value);
    expect(copy).toEqual(value);
    value.a.b.push(2);
    expect(copy).toEqual({ a: { b: [1, { c: "x" }] }, d: null, e: false });
  });

  it("leaves out what is undefined, as JSON does", () => {
    expect(Object.keys(Object(copyJson({ a: undefined, b: 1 })))).toEqual(["b"]);
  });

  it.each([[undefined], [() => 1], [Number.NaN], [Number.POSITIVE_INFINITY], [Symbol("a")], [1n]])(
    "is not made of %s",
    (value) => {
      expect(() => copyJson(value)).toThrow(TypeError);
      expect(() => copyJson({ a: [value] })).toThrow(TypeError);
    },
  );

  it("is not made of what would reach a prototype", () => {
    expect(() => copyJson(JSON.parse('{"a": {"__proto__": {"b": 1}}}'))).toThrow(RangeError);
  });
});
