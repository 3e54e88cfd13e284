import type { Change, Commit, MeetupId, MeetupRecord, Slot, Span } from "@pintpoint/core";
import { applyChange, noChange, StoreUnavailable, spanOf } from "@pintpoint/core";
import { slotId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreUnderTest } from "./store-fixture.ts";
import { openBeforeEachTest } from "./store-fixture.ts";

const today: Span = { from: "2026-12-10T12:00:00Z", until: "2026-12-11T12:00:00Z" };

/** What every UpcomingIndex must do. */
export function registerUpcomingIndexSuite(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as an UpcomingIndex`, () => {
    const fixture = openBeforeEachTest(open);

    /** A meetup with these slots (or none); others stay untouched. */
    async function meetupAt(...spans: [start: string, end: string][]): Promise<MeetupRecord> {
      const record = sampleRecord(freshId());
      const slots = spans.map(([start, end], n): [string, Slot] => {
        const id = slotId(n + 1);
        return [id, { id, start, end }];
      });
      record.meetup.slots = Object.fromEntries(slots);
      await fixture.records.create(structuredClone(record));
      return record;
    }

    const tonight = () => meetupAt(["2026-12-10T20:00:00Z", "2026-12-10T21:00:00Z"]);

    /** As the writer commits: with the new span if the change may have moved it. */
    async function change(record: MeetupRecord, meetup: Change, namesSpan: boolean): Promise<void> {
      const { id, version, epoch } = record.meetup;
      const after = { ...applyChange(record.meetup, meetup), version: version + 1 };
      const commit: Commit = { kind: "change", base: { epoch, version }, to: version + 1, meetup, vault: noChange() };
      const outcome = await fixture.records.commit(id, namesSpan ? { ...commit, span: spanOf(after) } : commit);
      expect(outcome).toBe("committed");
      record.meetup = after;
    }

    const idsOf = (...records: MeetupRecord[]): MeetupId[] => records.map(({ meetup }) => meetup.id);

    it("[CA4] is what takes place in the time asked for, its first and last instant included", async () => {
      const ends = await meetupAt(["2026-12-10T10:00:00Z", "2026-12-10T12:00:00Z"]);
      const within = await meetupAt(["2026-12-10T19:00:00Z", "2026-12-10T21:00:00Z"]);
      const begins = await meetupAt(["2026-12-11T12:00:00Z", "2026-12-11T14:00:00Z"]);
      const around = await meetupAt(["2026-12-09T19:00:00Z", "2026-12-12T19:00:00Z"]);
      await meetupAt(["2026-12-10T10:00:00Z", "2026-12-10T11:59:59Z"]);
      await meetupAt(["2026-12-11T12:00:01Z", "2026-12-11T14:00:00Z"]);
      await meetupAt();
      expect(await fixture.upcoming.upcoming(today, 100)).toEqual(idsOf(around, ends, within, begins));
    });

    it("[CA4] comes in the order of its beginning, and never more than is asked for", async () => {
      const hours = ["18", "13", "20", "15"];
      const records = await Promise.all(
        hours.map((hour) => meetupAt([`2026-12-10T${hour}:00:00Z`, "2026-12-10T23:00:00Z"])),
      );
      const [six, one, eight, three] = idsOf(...records);
      expect(await fixture.upcoming.upcoming(today, 100)).toEqual([one, three, six, eight]);
      expect(await fixture.upcoming.upcoming(today, 2)).toEqual([one, three]);
      expect(await fixture.upcoming.upcoming(today, 0)).toEqual([]);
    });

    it("[CA4] is somewhere between the first slot and the last one until one is chosen, and then its time", async () => {
      const record = await meetupAt(
        ["2026-12-08T19:00:00Z", "2026-12-08T21:00:00Z"],
        ["2026-12-20T19:00:00Z", "2026-12-20T21:00:00Z"],
      );
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
      const decision = { slotId: slotId(2), at: "2026-12-01T10:00:00Z", by: null };
      await change(record, { set: { decision, status: "decided" }, unset: [] }, true);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual([]);
      await change(record, { set: { status: "open" }, unset: ["decision"] }, true);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
    });

    it("[CA4] follows a slot that moves, comes or goes; a commit that names no time leaves it as it is", async () => {
      const record = await meetupAt(["2026-12-20T19:00:00Z", "2026-12-20T21:00:00Z"]);
      const place = `slots.${slotId(1)}`;
      const sooner = { [`${place}.start`]: "2026-12-10T19:00:00Z", [`${place}.end`]: "2026-12-10T21:00:00Z" };
      await change(record, { set: sooner, unset: [] }, true);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
      await change(record, { set: { title: "Wine" }, unset: [] }, false);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
      await change(record, { set: {}, unset: [place] }, true);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual([]);
      await change(record, { set: { title: "Water" }, unset: [] }, false);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual([]);
      await change(record, { set: { [place]: { id: slotId(1), date: "2026-12-11" } }, unset: [] }, true);
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
    });

    it("[CA4] [MS8] a commit that loses moves nothing", async () => {
      const record = await tonight();
      const at = { epoch: "e1", version: 7 };
      const late: Commit = { kind: "change", base: at, to: 8, meetup: noChange(), vault: noChange(), span: null };
      expect(await fixture.records.commit(record.meetup.id, late)).toBe("conflict");
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(record));
    });

    it("[CA4] [MS4] is nothing that was deleted", async () => {
      const [gone, stays] = [await tonight(), await tonight()];
      await fixture.records.commit(gone.meetup.id, { kind: "delete", base: { epoch: "e1", version: 1 } });
      expect(await fixture.upcoming.upcoming(today, 10)).toEqual(idsOf(stays));
    });

    it("[MS11] is unavailable once the store is closed", async () => {
      await tonight();
      const { upcoming } = fixture;
      await fixture.records.close();
      await expect(upcoming.upcoming(today, 10)).rejects.toThrow(StoreUnavailable);
    });
  });
}
