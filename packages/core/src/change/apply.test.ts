import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryChange, arbitraryState } from "../testing/arbitrary-change.ts";
import { countingReads } from "../testing/counting-reads.ts";
import { deepFreeze } from "../testing/deep-freeze.ts";
import { referenceApply } from "../testing/reference-apply.ts";
import { changeViolations, emptyMaps } from "../testing/well-formed.ts";
import { applyChange } from "./apply-change.ts";
import { applyInPlace } from "./apply-in-place.ts";
import type { Change, Json } from "./change.ts";
import { noChange } from "./change.ts";

type State = { [key: string]: Json };

const change = (set: Record<string, Json>, unset: string[] = []): Change => ({ set, unset });

function inPlace(state: State, ...changes: Change[]): State {
  const own = structuredClone(state);
  for (const one of changes) applyInPlace(own, one);
  return own;
}

describe("a change on a state", () => {
  const both: [string, (state: State, one: Change) => State][] = [
    ["applyChange", applyChange],
    ["applyInPlace", inPlace],
  ];

  it.each(both)("%s does what the plainest words say, for all states and changes", (_, apply) => {
    fc.assert(
      fc.property(arbitraryState, arbitraryChange, (state, one) => {
        expect(apply(deepFreeze(state), deepFreeze(one))).toEqual(referenceApply(state, one));
      }),
      { numRuns: 500 },
    );
  });

  it.each(both)("%s keeps a well-formed state well formed", (_, apply) => {
    fc.assert(
      fc.property(arbitraryState, arbitraryChange, (state, one) => {
        fc.pre(emptyMaps(state).length === 0);
        expect(changeViolations(one)).toEqual([]);
        expect(emptyMaps(apply(state, one))).toEqual([]);
      }),
    );
  });

  it.each(both)("%s sets a field and makes missing parents", (_, apply) => {
    expect(apply({ votes: {} }, change({ "votes.p_1.s_2": "yes", title: "Beer" }))).toEqual({
      votes: { p_1: { s_2: "yes" } },
      title: "Beer",
    });
  });

  it.each(both)("%s takes a map below the first level away with its last entry", (_, apply) => {
    const state = { votes: { p_1: { s_2: "yes" } }, x: { y: { z: { end: 1 } } } };
    expect(apply(state, change({}, ["votes.p_1.s_2", "x.y.z.end"]))).toEqual({ votes: {}, x: {} });
  });

  it.each(both)("%s leaves a first-level map that becomes empty", (_, apply) => {
    expect(apply({ slots: { s_1: 1 } }, change({}, ["slots.s_1"]))).toEqual({ slots: {} });
    expect(apply({ slots: { s_1: 1 } }, change({}, ["slots"]))).toEqual({});
  });

  it.each(both)("%s keeps a map that one path empties and another fills", (_, apply) => {
    const state = { votes: { p_1: { s_1: "yes" } } };
    const next = apply(state, change({ "votes.p_1.s_2": "no" }, ["votes.p_1.s_1"]));
    expect(next).toEqual({ votes: { p_1: { s_2: "no" } } });
  });

  it.each(both)("%s does not mind an unset of what is not there", (_, apply) => {
    const state = { votes: { p_1: { s_1: "yes" } }, title: "Beer" };
    const gone = ["votes.p_2", "votes.p_3.s_1", "votes.p_1.s_2", "decision"];
    expect(apply(state, change({}, gone))).toEqual(state);
  });

  it.each(both)("%s counts own entries only", (_, apply) => {
    expect(apply({ votes: {} }, change({ "votes.toString.valueOf": 1 }))).toEqual({
      votes: { toString: { valueOf: 1 } },
    });
    expect(apply({ votes: {} }, change({}, ["votes.toString.name"]))).toEqual({ votes: {} });
  });

  it.each(both)("%s refuses paths that reach a prototype, and empty segments", (_, apply) => {
    const bad = [
      "__proto__.polluted",
      "votes.__proto__.polluted",
      "votes.constructor.prototype.polluted",
      "a.prototype",
    ];
    for (const path of [...bad, "", "votes.", ".votes", "votes..p_1"]) {
      expect(() => apply({ votes: {} }, change({ [path]: true }))).toThrow(RangeError);
      expect(() => apply({ votes: {} }, change({}, [path]))).toThrow(RangeError);
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("applyChange", () => {
  it("keeps the identity of every map that no path touches, and copies the others once", () => {
    const state = deepFreeze({
      votes: { p_1: { s_1: "yes" }, p_2: { s_1: "no" } },
      slots: { s_1: { id: "s_1" } },
      comments: {},
    });
    const next = applyChange(state, change({ "votes.p_1.s_1": "no", "votes.p_1.s_2": "yes", title: "Beer" }));
    expect(next).not.toBe(state);
    expect(next.votes).not.toBe(state.votes);
    expect(next.votes.p_1).not.toBe(state.votes.p_1);
    expect(next.votes.p_2).toBe(state.votes.p_2);
    expect(next.slots).toBe(state.slots);
    expect(next.comments).toBe(state.comments);
    expect(state.votes.p_1).toEqual({ s_1: "yes" });
  });

  it("copies nothing for an unset of what is not there", () => {
    const state = deepFreeze({ votes: { p_1: { s_1: "yes" } } });
    const next = applyChange(state, change({}, ["votes.p_1.s_2", "votes.p_2.s_1"]));
    expect(next.votes).toBe(state.votes);
  });

  it("keeps the identity of all maps off the touched paths, for all states and changes", () => {
    fc.assert(
      fc.property(arbitraryState, arbitraryChange, (state, one) => {
        const next = applyChange(state, one);
        const touched = [...Object.keys(one.set), ...one.unset].map((path) => path.split(".")[0]);
        for (const key of Object.keys(state)) if (!touched.includes(key)) expect(next[key]).toBe(state[key]);
      }),
    );
  });
});

describe("applyInPlace", () => {
  it("[RT3] copies the values, so that a later change does not reach back into an earlier one", () => {
    const first = deepFreeze(change({ "slots.s_1": { id: "s_1", start: "early" }, votes: { p_1: { s_1: "yes" } } }));
    const second = change({ "slots.s_1.start": "late" }, ["votes.p_1.s_1"]);
    const state = inPlace({ slots: {} }, first, second);
    expect(state).toEqual({ slots: { s_1: { id: "s_1", start: "late" } }, votes: {} });
    expect(first.set["slots.s_1"]).toEqual({ id: "s_1", start: "early" });
  });

  it("refuses a value with a key __proto__", () => {
    const unsafe: Json = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(() => applyInPlace({}, change({ "slots.s_1": unsafe }))).toThrow(RangeError);
  });

  it("agrees with applyChange over long histories, also where maps grow large and shrink to nothing", () => {
    const steps: Change[] = [];
    for (let n = 0; n < 60; n++) steps.push(change({ [`queue.v_1.p_${n}`]: n, [`queue.v_2.p_${n % 7}`]: n }));
    for (let n = 0; n < 60; n++) steps.push(change({}, [`queue.v_1.p_${n}`, `queue.v_2.p_${n % 11}`]));
    let shared: State = { queue: {} };
    const own: State = { queue: {} };
    for (const step of steps) {
      shared = applyChange(shared, step);
      applyInPlace(own, step);
      expect(own).toEqual(shared);
    }
    expect(own).toEqual({ queue: {} });
  });

  it.each([
    ["a set", change({ "queue.v_1.p_5": 1 })],
    ["a new entry", change({ "queue.v_1.p_new": 1 })],
    ["an unset", change({}, ["queue.v_1.p_6"])],
    ["an unset of nothing", change({}, ["queue.v_1.p_nobody"])],
  ])("costs %s the same at 10 and at 10,000 entries", (_, one) => {
    const cost = (entries: number): number => {
      const line: State = {};
      for (let n = 0; n < entries; n++) line[`p_${n}`] = n;
      const { state, reads } = countingReads({ queue: { v_1: line } });
      // The first unset counts the entries, once.
      applyInPlace(state, change({}, ["queue.v_1.p_7"]));
      const before = reads();
      applyInPlace(state, one);
      return reads() - before;
    };
    expect(cost(10_000)).toBeLessThanOrEqual(cost(100));
    expect(cost(10_000)).toBeLessThan(40);
  });
});

it("no change changes nothing", () => {
  expect(applyChange({ a: 1 }, noChange())).toEqual({ a: 1 });
});
