import { applyChange, mergeChanges, noChange } from "@pintpoint/core/change";
import type { Patch } from "@pintpoint/core/meetups";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeContiguous } from "./merge-contiguous.ts";
import { patchOf } from "./testing/test-room.ts";

const range = (patches: readonly Patch[]): [number, number][] => patches.map(({ from, to }) => [from, to]);

describe("unbroken runs", () => {
  it("[RT4] merges what follows on, from the first's `from` to the last's `to`", () => {
    const runs = mergeContiguous([patchOf(4), patchOf(5, 8), patchOf(8)]);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toEqual({ ...patchOf(4, 9), from: 4, to: 9 });
  });

  it("[RT4] never merges over a gap", () => {
    expect(range(mergeContiguous([patchOf(4), patchOf(5), patchOf(7), patchOf(8)]))).toEqual([
      [4, 6],
      [7, 9],
    ]);
  });

  it("[RT2] says nothing twice", () => {
    expect(range(mergeContiguous([patchOf(4, 7), patchOf(5), patchOf(4, 7), patchOf(7)]))).toEqual([[4, 8]]);
  });

  it("[RT2] an empty patch is told only where nothing else reaches so far", () => {
    const position = patchOf(6, 6);
    expect(range(mergeContiguous([patchOf(4), patchOf(5), position]))).toEqual([[4, 6]]);
    expect(range(mergeContiguous([patchOf(4), position]))).toEqual([
      [4, 5],
      [6, 6],
    ]);
  });

  it("hands a single patch on as it is", () => {
    const only = patchOf(4);
    expect(mergeContiguous([only])[0]).toBe(only);
  });

  it("[RT2] reordered and doubled patches give the state that the ordered ones give", () => {
    const option = fc.constantFrom("votes.p_1.s_1", "votes.p_1.s_2", "votes.p_2.s_1", "title", "slots.s_1");
    const change = fc.record({ path: option, value: fc.option(fc.constantFrom("yes", "no")) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (changes, random) => {
        const patches = changes.map(({ path, value }, index): Patch => {
          const more = value === null ? { set: {}, unset: [path] } : { set: { [path]: value }, unset: [] };
          return patchOf(index + 1, index + 2, more);
        });
        const shuffled = [...patches, ...patches.slice(0, 3)]
          .map((patch) => ({ patch, at: random.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ patch }) => patch);
        const runs = mergeContiguous(shuffled);
        expect(range(runs)).toEqual([[1, changes.length + 1]]);
        const state = { title: "", slots: {}, votes: {} };
        const wanted = patches.reduce((merged, patch) => mergeChanges(merged, patch), noChange());
        expect(applyChange(state, runs[0] ?? noChange())).toEqual(applyChange(state, wanted));
      }),
    );
  });
});
