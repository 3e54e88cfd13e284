import type { Change, Json } from "@pintpoint/core/change";
import { applyChange } from "@pintpoint/core/change";
import { arbitraryChange, arbitraryState } from "@pintpoint/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlainUpdate } from "./plain-update.ts";
import { plainUpdate } from "./plain-update.ts";
import { pathsToRead, plannedUpdate } from "./planned-update.ts";

type JsonMap = { [key: string]: Json };

const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** MongoDB's `$set` and `$unset` on maps: null where it refuses. */
function asMongo(state: JsonMap, { set, unset, requiredMaps: maps }: PlainUpdate): JsonMap | null {
  const document: JsonMap = { meetup: structuredClone(state) };
  const walk = (place: string, makes: boolean): [JsonMap, string] | "nothing" | "refused" => {
    const segments = place.split(".");
    let map = document;
    for (const key of segments.slice(0, -1)) {
      if (!Object.hasOwn(map, key)) {
        if (!makes) return "nothing";
        map[key] = {};
      }
      const next = map[key];
      if (!isMap(next)) return makes ? "refused" : "nothing";
      map = next;
    }
    return [map, segments.at(-1) ?? ""];
  };
  for (const place of maps) {
    const found = walk(place, false);
    if (typeof found === "string" || !Object.hasOwn(found[0], found[1]) || !isMap(found[0][found[1]])) return null;
  }
  for (const [place, value] of set) {
    const found = walk(place, true);
    if (typeof found === "string") return null;
    found[0][found[1]] = value;
  }
  for (const place of unset) {
    const found = walk(place, false);
    if (typeof found !== "string") delete found[0][found[1]];
  }
  const { meetup } = document;
  return isMap(meetup) ? meetup : null;
}

/** An inclusive projection: below a leaf nothing is seen, and a list is seen empty. */
function project(state: JsonMap, places: readonly string[]): JsonMap {
  const seen: JsonMap = {};
  for (const place of places) {
    const [, field = "", key = ""] = place.split(".");
    const value = Object.hasOwn(state, field) ? state[field] : undefined;
    if (Array.isArray(value)) seen[field] = [];
    if (!isMap(value)) continue;
    const map = isMap(seen[field]) ? seen[field] : {};
    if (Object.hasOwn(value, key)) map[key] = structuredClone(value[key] ?? null);
    seen[field] = map;
  }
  return seen;
}

describe("a change as MongoDB's own update", () => {
  const state = arbitraryState;

  it("[MS2] planned, it is never refused and gives what core gives, for all states and changes", () => {
    fc.assert(
      fc.property(state, arbitraryChange, (before: JsonMap, change: Change) => {
        const update = plannedUpdate(change, "vault", project(before, pathsToRead(change, "vault")));
        expect(asMongo(before, at("meetup", update))).toEqual(applyChange(before, change));
      }),
      { numRuns: 1_000 },
    );
  });

  it("[MS2] plain, it gives that or is refused", () => {
    let plain = 0;
    fc.assert(
      fc.property(state, arbitraryChange, (before: JsonMap, change: Change) => {
        const update = plainUpdate(change, "vault");
        const after = update && asMongo(before, at("meetup", update));
        if (after === null) return;
        plain += 1;
        expect(after).toEqual(applyChange(before, change));
      }),
      { numRuns: 1_000 },
    );
    expect(plain).toBeGreaterThan(50);
  });

  it("what people usually do needs no look", () => {
    const vote = { set: { "votes.p.s": "yes", "queue.v.p": 4, updatedAt: "x" }, unset: [] };
    const receipt = { set: { "receipts.p.new": {} }, unset: ["receipts.p.old"] };
    expect(plainUpdate(vote, "meetup")).toMatchObject({ unset: [], requiredMaps: [] });
    expect(plainUpdate(receipt, "vault")).toMatchObject({ unset: ["vault.receipts.p.old"], requiredMaps: [] });
    expect(plainUpdate({ set: {}, unset: ["slots.s", "votes.p", "decision"] }, "meetup")?.requiredMaps).toEqual([
      "meetup.slots",
      "meetup.votes",
    ]);
    expect(plainUpdate({ set: {}, unset: ["votes.p.s"] }, "meetup")).toBeNull();
  });

  it("[SX9] a key that MongoDB would take for an operator is refused", () => {
    for (const path of ["$set", "votes.$", "votes.$[].x"])
      expect(() => plainUpdate({ set: { [path]: 1 }, unset: [] }, "meetup")).toThrow(RangeError);
  });
});

/** The part named differently: `meetup` would leave out what stands beside it. */
function at(part: string, { set, unset, requiredMaps: maps }: PlainUpdate): PlainUpdate {
  const moved = (place: string): string => part + place.slice(place.indexOf("."));
  return {
    set: new Map([...set].map(([place, value]) => [moved(place), value])),
    unset: unset.map(moved),
    requiredMaps: maps.map(moved),
  };
}
