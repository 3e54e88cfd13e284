import type { Json, Patch } from "@pintpoint/core";

/** A patch of meetup `m`; by itself it votes once a version. */
export function patchOf(from: number, to = from + 1, more: Partial<Patch> = {}): Patch {
  const set: Record<string, Json> = {};
  for (let version = from + 1; version <= to; version++) set[`votes.p_${version}.s_1`] = "yes";
  return { meetupId: "m", epoch: "e", from, to, set, unset: [], ...more };
}
