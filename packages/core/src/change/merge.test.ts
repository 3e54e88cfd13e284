import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryChange, arbitraryState } from "../testing/arbitrary-change.ts";
import { deepFreeze } from "../testing/deep-freeze.ts";
import { referenceApply } from "../testing/reference-apply.ts";
import { changeViolations } from "../testing/well-formed.ts";
import { applyChange } from "./apply-change.ts";
import { applyInPlace } from "./apply-in-place.ts";
import type { Change, Json } from "./change.ts";
import { ChangeMerger, mergeChanges } from "./merge.ts";

const change = (set: Record<string, Json>, unset: string[] = []): Change => ({ set, unset });

describe("mergeChanges", () => {
  it("applies like the one after the other, for all states and changes", () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryChange, arbitraryChange, (state, a, b) => {
        const merged = mergeChanges(deepFreeze(a), deepFreeze(b));
        expect(applyChange(state, merged)).toEqual(applyChange(applyChange(state, a), b));
      }),
      { numRuns: 3_000 },
    );
  });

  it("is associative in what it does", () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryChange, arbitraryChange, arbitraryChange, (state, a, b, c) => {
        const left = mergeChanges(mergeChanges(a, b), c);
        const right = mergeChanges(a, mergeChanges(b, c));
        expect(applyChange(state, left)).toEqual(applyChange(state, right));
      }),
      { numRuns: 500 },
    );
  });

  it("gives a well-formed change", () => {
    fc.assert(
      fc.property(arbitraryChange, arbitraryChange, (a, b) => {
        expect(changeViolations(mergeChanges(a, b))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["the later value of one place", change({ a: 1 }), change({ a: 2 }), change({ a: 2 })],
    ["a set after an unset", change({}, ["a.b"]), change({ "a.b": 1 }), change({ "a.b": 1 })],
    ["an unset after a set", change({ "a.b": 1 }), change({}, ["a.b"]), change({}, ["a.b"])],
    ["a set below a set", change({ "a.b": { c: 1 } }), change({ "a.b.d": 2 }), change({ "a.b": { c: 1, d: 2 } })],
    ["a set below an unset", change({}, ["a.b"]), change({ "a.b.c.d": 1 }), change({ "a.b": { c: { d: 1 } } })],
    ["an unset below a set", change({ "a.b": { c: 1, d: 2 } }), change({}, ["a.b.c"]), change({ "a.b": { d: 2 } })],
    [
      "an unset of a set's last entry",
      change({ "a.b": { c: { d: 1 } } }),
      change({}, ["a.b.c.d"]),
      change({}, ["a.b"]),
    ],
    ["an unset that empties a whole first-level map", change({ a: { b: 1 } }), change({}, ["a.b"]), change({ a: {} })],
    ["an unset above", change({ "a.b.c": 1, "a.d": 2 }, ["a.b.e"]), change({}, ["a.b"]), change({ "a.d": 2 }, ["a.b"])],
    ["a set above", change({ "a.b.c": 1 }, ["a.b.d"]), change({ "a.b": { e: 3 } }), change({ "a.b": { e: 3 } })],
    [
      "what does not meet",
      change({ "a.b": 1 }, ["a.c"]),
      change({ "a.d": 2 }, ["b"]),
      change({ "a.b": 1, "a.d": 2 }, ["a.c", "b"]),
    ],
    ["keys that only begin alike", change({ "a.b": 1 }), change({}, ["a.bc"]), change({ "a.b": 1 }, ["a.bc"])],
  ])("merges %s", (_, a, b, expected) => {
    expect(mergeChanges(deepFreeze(a), deepFreeze(b))).toEqual(expected);
  });

  it("[MS10] merges a vote with its voter's leaving into no vote", () => {
    const vote = change({ "votes.p_1.s_1": "yes", updatedAt: "1" });
    const leaving = change({ updatedAt: "2" }, ["votes.p_1", "participants.p_1"]);
    expect(mergeChanges(vote, leaving)).toEqual(leaving);
  });

  it("refuses paths that reach a prototype", () => {
    expect(() => mergeChanges(change({}), change({ "a.__proto__.b": 1 }))).toThrow(RangeError);
    expect(() => mergeChanges(change({}), change({}, ["constructor"]))).toThrow(RangeError);
  });
});

describe("ChangeMerger", () => {
  it("gives the snapshot however a history is split", () => {
    const history = fc.array(fc.record({ change: arbitraryChange, cut: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(arbitraryState, history, (start, steps) => {
        let snapshot = structuredClone(start);
        let shared = deepFreeze(structuredClone(start));
        const own = structuredClone(start);
        let merger = new ChangeMerger();
        for (const [index, step] of steps.entries()) {
          snapshot = referenceApply(snapshot, step.change);
          merger.add(deepFreeze(step.change));
          if (!step.cut && index < steps.length - 1) continue;
          const merged = deepFreeze(merger.change());
          shared = deepFreeze(applyChange(shared, merged));
          applyInPlace(own, merged);
          expect(shared).toEqual(snapshot);
          expect(own).toEqual(snapshot);
          merger = new ChangeMerger();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("goes on after it was asked, and leaves what it gave alone", () => {
    const history = fc.array(arbitraryChange, { maxLength: 8 });
    fc.assert(
      fc.property(arbitraryState, history, (start, changes) => {
        const merger = new ChangeMerger();
        let snapshot = structuredClone(start);
        for (const one of changes) {
          merger.add(deepFreeze(one));
          snapshot = referenceApply(snapshot, one);
          expect(applyChange(start, deepFreeze(merger.change()))).toEqual(snapshot);
        }
      }),
    );
  });

  it("writes no change that was added", () => {
    const value = { p_1: { s_1: "yes" } };
    const merger = new ChangeMerger();
    merger.add(change({ votes: value }));
    merger.add(change({ "votes.p_1.s_2": "no", "votes.p_2.s_1": "no" }));
    merger.add(change({}, ["votes.p_1.s_1"]));
    expect(merger.change()).toEqual(change({ votes: { p_1: { s_2: "no" }, p_2: { s_1: "no" } } }));
    expect(value).toEqual({ p_1: { s_1: "yes" } });
  });

  it("[RT4] copies a large value once, however many changes go into it", () => {
    const votes: Record<string, Json> = {};
    for (let n = 0; n < 5_000; n++) votes[`p_${n}`] = { s_1: "yes" };
    let copies = 0;
    const watched = new Proxy(votes, {
      ownKeys(map) {
        copies += 1;
        return Reflect.ownKeys(map);
      },
    });
    const merger = new ChangeMerger();
    merger.add(change({ votes: watched }));
    for (let n = 0; n < 1_000; n++) merger.add(change({ [`votes.p_${n}.s_1`]: "no" }));
    expect(copies).toBe(1);
    expect(merger.change().set.votes).toMatchObject({
      p_0: { s_1: "no" },
      p_999: { s_1: "no" },
      p_1000: { s_1: "yes" },
    });
  });
});
