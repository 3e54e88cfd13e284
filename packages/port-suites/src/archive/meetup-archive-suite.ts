import type { ArchivedMeetup, CreationReceipt, MeetupArchive, MeetupId, MeetupStore } from "@pintpoint/core";
import { MeetupIdUsed, noChange, StoreUnavailable } from "@pintpoint/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";

/** An empty archive for one test. */
export interface ArchiveUnderTest {
  archive: MeetupArchive;
  /** A store on the same data, after `archive` was closed. */
  asStore(): Promise<MeetupStore>;
  dispose(): Promise<void>;
}

const receiptOf = (meetupId: MeetupId, id: string): CreationReceipt => ({
  id,
  command: `command of ${meetupId}`,
  result: "{}",
  meetupId,
  at: 1_000,
});

/** What every MeetupArchive must do. */
export function registerMeetupArchiveSuite(name: string, open: () => Promise<ArchiveUnderTest>): void {
  describe(`${name} as a MeetupArchive`, () => {
    let underTest: ArchiveUnderTest;
    beforeEach(async () => {
      underTest = await open();
    });
    afterEach(() => underTest.dispose());

    const put = (...all: ArchivedMeetup[]) => underTest.archive.put(all);
    const live = (id: MeetupId, more: { people?: number; version?: number } = {}): ArchivedMeetup => {
      const record = sampleRecord(id, more.people);
      record.meetup.version = more.version ?? 1;
      return { id, record };
    };
    async function everything(): Promise<Map<MeetupId, ArchivedMeetup>> {
      const all = new Map<MeetupId, ArchivedMeetup>();
      for await (const one of underTest.archive.all()) {
        expect(all.has(one.id)).toBe(false);
        all.set(one.id, one);
      }
      return all;
    }
    async function expectAll(...expected: ArchivedMeetup[]): Promise<void> {
      expect(await everything()).toEqual(new Map(expected.map((one) => [one.id, one])));
    }

    it("[RW6] gives back what was put, tombstones and receipts too", async () => {
      const [one, other, dead] = [live(freshId()), live(freshId()), { id: freshId(), gone: true as const }];
      const key = freshId();
      const withReceipt = { ...one, creation: receiptOf(one.id, key) };
      const withTombstone = { ...dead, creation: receiptOf(dead.id, freshId()) };
      await put(withReceipt, other, withTombstone);
      await expectAll(withReceipt, other, withTombstone);
      const positions = await underTest.archive.positions([one.id, dead.id, freshId()]);
      expect(positions).toEqual(
        new Map<string, unknown>([
          [one.id, { epoch: "e1", version: 1 }],
          [dead.id, "gone"],
        ]),
      );
    });

    it("keeps texts as they are, half a surrogate pair too", async () => {
      const one = live(freshId());
      if ("record" in one) one.record.meetup.title = '🍺 "\ud800" $x {"a":1}';
      await put(one);
      await expectAll(one);
    });

    it("[RW6] many, in as many pieces as one likes", { timeout: 30_000 }, async () => {
      const all = Array.from({ length: 250 }, () => live(freshId(), { people: 1 }));
      for (let from = 0; from < all.length; from += 100) await put(...all.slice(from, from + 100));
      expect((await everything()).size).toBe(250);
    });

    it("[RW6] puts a meetup in the place of another state of it, whole, and may do so again", async () => {
      const id = freshId();
      const newer = live(id, { people: 1, version: 1_000_001 });
      await put(live(id, { people: 5, version: 9 }));
      await put(newer);
      await put(newer);
      await expectAll(newer);
    });

    it("[MS4] a tombstone takes the place of a meetup, and no meetup takes a tombstone's", async () => {
      const dead: ArchivedMeetup = { id: freshId(), gone: true };
      await put(live(dead.id));
      await put(dead);
      await put(live(dead.id, { version: 1_000_001 }));
      await put(dead);
      await expectAll(dead);
    });

    it("[MS7] a receipt stays where the new state brings none, and goes to no second meetup", async () => {
      const [one, other, key] = [live(freshId()), live(freshId()), freshId()];
      const creation = receiptOf(one.id, key);
      await put({ ...one, creation });
      await put(one, { ...other, creation: receiptOf(other.id, key) });
      await expectAll({ ...one, creation }, other);
    });

    it("[MS4] [MS7] a store on it goes on: reads, commits, replays, and refuses the ids of the dead", async () => {
      const [id, dead, key, fresh] = [freshId(), freshId(), freshId(), freshId()];
      const creation = receiptOf(id, key);
      await put({ ...live(id, { version: 5 }), creation }, { id: dead, gone: true });
      await underTest.archive.close();
      const store = await underTest.asStore();
      const expected = sampleRecord(id);
      expected.meetup.version = 5;
      expect(await store.records.read(id)).toEqual(expected);
      expect(await store.records.create(sampleRecord(fresh), receiptOf(fresh, key))).toEqual({
        kind: "replayed",
        receipt: creation,
      });
      await expect(store.records.create(sampleRecord(dead))).rejects.toThrow(MeetupIdUsed);
      const at = { epoch: "e1", version: 5 };
      expect(
        await store.records.commit(id, { kind: "change", base: at, to: 6, meetup: noChange(), vault: noChange() }),
      ).toBe("committed");
      await store.records.close();
    });

    it("after closing everything is unavailable", async () => {
      await underTest.archive.close();
      await expect(put(live(freshId()))).rejects.toThrow(StoreUnavailable);
      await expect(underTest.archive.positions([freshId()])).rejects.toThrow(StoreUnavailable);
      await expect(everything()).rejects.toThrow(StoreUnavailable);
    });
  });
}
