import type { Patch } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { patchOf } from "../testing/patches.ts";
import { RecentPatches } from "./recent-patches.ts";

const filled = (...patches: Patch[]): RecentPatches => {
  const recent = new RecentPatches();
  for (const patch of patches) recent.add(patch);
  return recent;
};

describe("recent patches", () => {
  it("[RT2] lead from one version to another as one patch", () => {
    const recent = filled(patchOf(1), patchOf(2), patchOf(3, 6));
    expect(recent.between(2, 6)).toEqual([{ ...patchOf(2, 6) }]);
    expect(recent.between(6, 6)).toEqual([]);
  });

  it("[RT2] are refused where the way is broken, unknown or ends elsewhere", () => {
    const recent = filled(patchOf(1), patchOf(2), patchOf(4));
    expect(recent.between(1, 5)).toBeNull();
    expect(recent.between(0, 3)).toBeNull();
    expect(recent.between(1, 4)).toBeNull();
    expect(recent.between(1, 3)).toEqual([patchOf(1, 3)]);
  });

  it("[RT2] an answer that was given is not given for another version", () => {
    const recent = filled(patchOf(1), patchOf(2));
    expect(recent.between(1, 3)).toEqual([patchOf(1, 3)]);
    expect(recent.between(1, 2)).toBeNull();
    recent.add(patchOf(3));
    expect(recent.between(1, 4)).toEqual([patchOf(1, 4)]);
  });

  it("[RT2] a late one closes the gap, a doubled one is known", () => {
    const recent = filled(patchOf(1), patchOf(3));
    expect(recent.add(patchOf(3))).toBe(false);
    expect(recent.add(patchOf(2))).toBe(true);
    expect(recent.between(1, 4)).toEqual([patchOf(1, 4)]);
  });

  it("[RT12] nothing leads over the moment at which the meetup opened", () => {
    const recent = filled(patchOf(1), patchOf(2), patchOf(3));
    recent.startAt(3);
    expect(recent.between(2, 4)).toBeNull();
    expect(recent.between(3, 4)).toEqual([patchOf(3)]);
    recent.add(patchOf(2));
    expect(recent.between(2, 4)).toBeNull();
    expect(recent.between(2, 2)).toBeNull();
  });

  it("[RT8] are bounded in number and in bytes", () => {
    const many = filled(...Array.from({ length: 300 }, (_, index) => patchOf(index)));
    expect(many.between(0, 300)).toBeNull();
    expect(many.between(44, 300)).not.toBeNull();
    const text = "x".repeat(30_000);
    const large = filled(...[1, 2, 3, 4].map((from) => patchOf(from, from + 1, { set: { title: text } })));
    expect(large.between(2, 5)).toBeNull();
    expect(large.between(3, 5)).not.toBeNull();
  });
});
