import { freshId, registerMeetupCacheSuite, seededRandom } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import { createMemoryCache } from "../meetups/meetup-cache.ts";
import { createLossyCache } from "./lossy-cache.ts";

registerMeetupCacheSuite(
  "cache-forgetful",
  async () => {
    const cache = createLossyCache({ cache: createMemoryCache(), random: seededRandom(1) });
    return { cache, dispose: () => cache.close() };
  },
  { keepsEntries: false },
);

describe("cache-forgetful", () => {
  const entry = { epoch: "e1", version: 3, blind: false, bytes: new Uint8Array([1]) };
  const asked = async (seed: number): Promise<string[]> => {
    const cache = createLossyCache({ cache: createMemoryCache(), random: seededRandom(seed) });
    const found: string[] = [];
    for (let n = 0; n < 60; n++) {
      const id = freshId();
      await cache.put(id, "full", entry);
      const answer = await cache.get(id, "full");
      found.push(
        answer === null ? "forgotten" : answer !== "gone" && answer.bytes !== undefined ? "whole" : "without bytes",
      );
    }
    return found;
  };

  it("forgets entries and bytes, the same ones for the same seed", async () => {
    const found = await asked(7);
    expect(new Set(found)).toEqual(new Set(["whole", "without bytes", "forgotten"]));
    expect(await asked(7)).toEqual(found);
    expect(await asked(8)).not.toEqual(found);
  });

  it("what is forgotten stays so until it is put again", async () => {
    const dice = [0, 0.99, 0.99];
    const cache = createLossyCache({ cache: createMemoryCache(), random: () => dice.shift() ?? 0.99 });
    const id = freshId();
    await cache.put(id, "full", entry);
    expect(await cache.get(id, "full")).toBeNull();
    expect(await cache.get(id, "full")).toBeNull();
    await cache.put(id, "full", entry);
    expect(await cache.get(id, "full")).toEqual(entry);
  });
});
