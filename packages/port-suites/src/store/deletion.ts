import { MeetupIdUsed, noChange } from "@pintpoint/core";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";

const at = { epoch: "e1", version: 1 };

export function describeDeletion(fixture: StoreFixture): void {
  describe("deleting", () => {
    it("[MS4] leaves a tombstone for every question", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      expect(await fixture.records.commit(id, { kind: "delete", base: at })).toBe("committed");
      expect(await fixture.records.read(id)).toBe("gone");
      expect((await fixture.records.positions([id])).get(id)).toBe("gone");
    });

    it("[MS4] a late command and a second delete find it gone, at whatever version they were decided", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.commit(id, { kind: "delete", base: at });
      for (const version of [1, 2, 3]) {
        const late = { epoch: "e1", version };
        const change = { kind: "change", base: late, to: version + 1, meetup: noChange(), vault: noChange() } as const;
        expect(await fixture.records.commit(id, change)).toBe("gone");
        expect(await fixture.records.commit(id, { kind: "delete", base: late })).toBe("gone");
      }
      expect(await fixture.records.read(id)).toBe("gone");
    });

    it("[MS4] an id is never used again", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.commit(id, { kind: "delete", base: at });
      await expect(fixture.records.create(sampleRecord(id))).rejects.toThrow(MeetupIdUsed);
      expect(await fixture.records.read(id)).toBe("gone");
    });

    it("[MS4] leaves the other meetups alone", async () => {
      const [one, other] = [freshId(), freshId()];
      await fixture.records.create(sampleRecord(one));
      await fixture.records.create(sampleRecord(other));
      await fixture.records.commit(one, { kind: "delete", base: at });
      expect(await fixture.records.read(other)).toEqual(sampleRecord(other));
    });
  });
}
