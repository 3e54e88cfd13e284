import { freshId, registerMeetupCacheSuite } from "@pintpoint/port-suites";
import { describe, expect, it } from "vitest";
import { createMemoryCache } from "./meetup-cache.ts";

registerMeetupCacheSuite(
  "cache-memory",
  async () => {
    const cache = createMemoryCache();
    return { cache, dispose: () => cache.close() };
  },
  { keepsEntries: true },
);

describe("when the memory is full", () => {
  const kilobyte = new Uint8Array(1024);
  const entry = (version: number) => ({ epoch: "e1", version, blind: false, bytes: kilobyte });
  const withoutBytes = { epoch: "e1", version: 7, blind: false };

  it("[CA1] old bytes make room, the version stays: a slow reader's old state is still refused", async () => {
    const cache = createMemoryCache({ maxBytes: 20 * 1024 });
    const id = freshId();
    await cache.put(id, "full", entry(7));
    for (let n = 0; n < 40; n++) await cache.put(freshId(), "full", entry(1));
    expect(await cache.get(id, "full")).toEqual(withoutBytes);
    await cache.put(id, "full", entry(6));
    expect(await cache.get(id, "full")).toEqual(withoutBytes);
    await cache.put(id, "full", entry(7));
    expect(await cache.get(id, "full")).toEqual(entry(7));
  });

  it("what is asked for stays longest", async () => {
    const cache = createMemoryCache({ maxBytes: 20 * 1024 });
    const id = freshId();
    await cache.put(id, "full", entry(7));
    for (let n = 0; n < 40; n++) {
      await cache.put(freshId(), "full", entry(1));
      await cache.get(id, "full");
    }
    expect(await cache.get(id, "full")).toEqual(entry(7));
  });

  it("bytes that are larger than the memory are not kept, the version is", async () => {
    const cache = createMemoryCache({ maxBytes: 1024 });
    const id = freshId();
    await cache.put(id, "full", entry(7));
    expect(await cache.get(id, "full")).toEqual(withoutBytes);
  });

  it("[MS4] what is put behind a tombstone is not there when the tombstone has been evicted", async () => {
    const cache = createMemoryCache({ maxEntries: 1 });
    const id = freshId();
    await cache.writeTombstone(id);
    await cache.put(id, "full", entry(7));
    await cache.writeTombstone(freshId());
    expect(await cache.get(id, "full")).toBeNull();
  });

  it("a version that is forgotten takes its bytes along", async () => {
    const cache = createMemoryCache({ maxEntries: 2 });
    const id = freshId();
    await cache.put(id, "full", entry(7));
    await cache.put(freshId(), "full", entry(1));
    await cache.put(freshId(), "full", entry(1));
    expect(await cache.get(id, "full")).toBeNull();
    await cache.put(id, "full", withoutBytes);
    expect(await cache.get(id, "full")).toEqual(withoutBytes);
  });

  it("[MS4] living meetups never push a tombstone out", async () => {
    const cache = createMemoryCache({ maxEntries: 2 });
    const id = freshId();
    await cache.writeTombstone(id);
    for (let n = 0; n < 40; n++) await cache.put(freshId(), "full", entry(1));
    expect(await cache.get(id, "full")).toBe("gone");
  });
});
