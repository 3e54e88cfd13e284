import type { Patch } from "@pintpoint/core/meetups";
import { describe, expect, it } from "vitest";
import { PatchMemoryBudget, RecentPatches } from "./recent-patches.ts";
import { patchOf } from "./testing/test-room.ts";

const filled = (...patches: Patch[]): RecentPatches => {
  const recent = new RecentPatches(new PatchMemoryBudget());
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
    recent.dropBefore(3);
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

  it("[RT8] of all rooms together are bounded, too: the room that was quiet the longest forgets", () => {
    const memory = new PatchMemoryBudget(1_000_000);
    const title = "x".repeat(30_000);
    const rooms = Array.from({ length: 100 }, () => new RecentPatches(memory));
    const tell = (room: RecentPatches | undefined, from: number) =>
      room?.add(patchOf(from, from + 1, { set: { title } }));
    for (const [n, room] of rooms.entries()) {
      tell(room, 1);
      tell(rooms[0], n + 2);
    }
    expect(memory.size).toBeLessThanOrEqual(1_000_000);
    expect(memory.size).toBeGreaterThan(900_000);
    expect(rooms[1]?.between(1, 2)).toBeNull();
    expect(rooms[99]?.between(1, 2)).toHaveLength(1);
    expect(rooms[0]?.between(100, 102)).toHaveLength(1);
    for (const room of rooms) room.clear();
    expect(memory.size).toBe(0);
  });

  it("[RT8] answers for a crowd of many versions are few, and counted", () => {
    const memory = new PatchMemoryBudget();
    const recent = new RecentPatches(memory);
    for (let from = 0; from < 200; from++) recent.add(patchOf(from));
    const alone = memory.size;
    for (let from = 0; from < 200; from++) expect(recent.between(from, 200)).toHaveLength(1);
    expect(memory.size).toBeGreaterThan(alone);
    expect(memory.size).toBeLessThan(12 * alone);
  });
});
