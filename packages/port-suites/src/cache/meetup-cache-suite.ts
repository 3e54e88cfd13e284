import type { CacheEntry, MeetupCache, View } from "@pintpoint/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";

export interface CacheUnderTest {
  cache: MeetupCache;
  dispose(): Promise<void>;
}

export interface CacheTraits {
  /** What was put a moment ago is there: the cache forgets only when it is full. */
  keepsEntries: boolean;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const known = (version: number): CacheEntry => ({ epoch: "e1", version, blind: false });
const rendered = (version: number, text = `v${version}`): CacheEntry => ({ ...known(version), bytes: bytesOf(text) });

/** What every MeetupCache must do. `open` gives an empty cache. */
export function registerMeetupCacheSuite(name: string, open: () => Promise<CacheUnderTest>, traits: CacheTraits): void {
  describe(`${name} as a MeetupCache`, () => {
    let underTest: CacheUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    /** The entry is what `get` gives, unless the cache may have forgotten it. */
    const expectEntry = async (id: string, view: View, expected: CacheEntry): Promise<void> => {
      const found = await underTest.cache.get(id, view);
      if (found === null && !traits.keepsEntries) return;
      expect(found).toEqual(expected);
    };

    /** The answer is of the newest version, or none where none was put or the cache may forget. */
    const expectNewest = (found: CacheEntry | "gone" | null, newest: number | "gone"): void => {
      if (found === null && newest !== "gone" && (newest === 0 || !traits.keepsEntries)) return;
      const { version, bytes } = found === null || found === "gone" ? { version: found } : found;
      expect(version).toBe(newest);
      if (bytes !== undefined) expect(new TextDecoder().decode(bytes)).toBe(`v${newest}`);
    };

    it("[CA1] what was never put is null", async () => {
      expect(await underTest.cache.get(freshId(), "full")).toBeNull();
    });

    it("[CA1] keeps an entry with its bytes, also none at all and 300 KB", async () => {
      for (const text of ["🍺", "", "x".repeat(300_000)]) {
        const id = freshId();
        await underTest.cache.put(id, "full", rendered(1, text));
        await expectEntry(id, "full", rendered(1, text));
      }
    });

    it("[CA1] a newer version replaces an older one", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", rendered(1));
      await underTest.cache.put(id, "full", rendered(2));
      await expectEntry(id, "full", rendered(2));
    });

    it("[CA1] an older version is refused silently", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", rendered(5));
      await underTest.cache.put(id, "full", rendered(4));
      await underTest.cache.put(id, "full", known(3));
      await expectEntry(id, "full", rendered(5));
    });

    it("[CA1] [MS5] raising the version without bytes drops the bytes of the version before", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", rendered(1));
      await underTest.cache.put(id, "full", known(2));
      await expectEntry(id, "full", known(2));
    });

    it("[CA1] [MS5] a reader that loaded before the write cannot put its state back", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", known(2));
      await underTest.cache.put(id, "full", rendered(1));
      await expectEntry(id, "full", known(2));
    });

    it("[CA1] bytes are added to an equal version", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", known(2));
      await underTest.cache.put(id, "full", rendered(2));
      await expectEntry(id, "full", rendered(2));
    });

    it("[CA1] an equal version without bytes takes no bytes away, and other bytes replace none", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", rendered(2));
      await underTest.cache.put(id, "full", known(2));
      await underTest.cache.put(id, "full", rendered(2, "from somebody else"));
      await expectEntry(id, "full", rendered(2));
    });

    it("[MS10] tells since when no token has died, of the version of which that was said, and of no other", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", { ...known(4), lastRevocation: 2 });
      await expectEntry(id, "full", { ...known(4), lastRevocation: 2 });
      await underTest.cache.put(id, "full", rendered(4));
      await expectEntry(id, "full", { ...rendered(4), lastRevocation: 2 });
      await underTest.cache.put(id, "full", { ...known(4), lastRevocation: 1 });
      await underTest.cache.put(id, "full", { ...known(3), lastRevocation: 1 });
      await expectEntry(id, "full", { ...rendered(4), lastRevocation: 2 });
      await underTest.cache.put(id, "full", rendered(5));
      await expectEntry(id, "full", rendered(5));
      await underTest.cache.put(id, "full", { ...known(5), lastRevocation: 2 });
      await expectEntry(id, "full", rendered(5));
      await underTest.cache.put(id, "full", { ...rendered(6), lastRevocation: 6 });
      await expectEntry(id, "full", { ...rendered(6), lastRevocation: 6 });
    });

    it("[RW6] a restored meetup is newer by its version, in another epoch", async () => {
      const id = freshId();
      const restored = { ...rendered(1_000_002), epoch: "e2" };
      await underTest.cache.put(id, "full", rendered(2));
      await underTest.cache.put(id, "full", restored);
      await underTest.cache.put(id, "full", rendered(3));
      await expectEntry(id, "full", restored);
    });

    it("[RT12] the two views are entries of their own", async () => {
      const id = freshId();
      const blind: CacheEntry = { ...rendered(3, "blind"), blind: true };
      await underTest.cache.put(id, "full", rendered(4));
      await underTest.cache.put(id, "blind", blind);
      await expectEntry(id, "full", rendered(4));
      await expectEntry(id, "blind", blind);
    });

    it("[CA1] one meetup's entries are not another's", async () => {
      const [one, other] = [freshId(), freshId()];
      await underTest.cache.put(one, "full", rendered(9));
      await underTest.cache.put(other, "full", rendered(1, "other"));
      await expectEntry(one, "full", rendered(9));
      await expectEntry(other, "full", rendered(1, "other"));
    });

    it("[MS4] burying is final, for both views and at any version", async () => {
      const id = freshId();
      await underTest.cache.put(id, "full", rendered(1));
      await underTest.cache.writeTombstone(id);
      await underTest.cache.put(id, "full", rendered(2_000_000));
      await underTest.cache.put(id, "blind", known(3));
      expect(await underTest.cache.get(id, "full")).toBe("gone");
      expect(await underTest.cache.get(id, "blind")).toBe("gone");
    });

    it("[MS4] a meetup that was never cached can get a tombstone, also twice", async () => {
      const [id, other] = [freshId(), freshId()];
      await underTest.cache.writeTombstone(id);
      await underTest.cache.writeTombstone(id);
      expect(await underTest.cache.get(id, "blind")).toBe("gone");
      expect(await underTest.cache.get(other, "full")).toBeNull();
    });

    it("[CA1] [MS5] whatever readers and writers do, an answer is the newest there was, or none", {
      timeout: 30_000,
    }, async () => {
      const step = fc.record({
        view: fc.constantFrom<View>("full", "blind"),
        version: fc.integer({ min: 1, max: 6 }),
        does: fc.constantFrom("put", "put", "raise", "raise", "get", "get", "get", "writeTombstone"),
      });
      const property = fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const id = freshId();
        const newest = { full: 0, blind: 0 };
        let withTombstone = false;
        for (const { view, version, does } of steps) {
          if (does === "put") await underTest.cache.put(id, view, rendered(version));
          if (does === "raise") await underTest.cache.put(id, view, known(version));
          if (does === "writeTombstone") await underTest.cache.writeTombstone(id);
          if (does === "put" || does === "raise") newest[view] = Math.max(newest[view], version);
          withTombstone ||= does === "writeTombstone";
          if (does === "get") expectNewest(await underTest.cache.get(id, view), withTombstone ? "gone" : newest[view]);
        }
      });
      await fc.assert(property, { numRuns: 300 });
    });
  });
}
