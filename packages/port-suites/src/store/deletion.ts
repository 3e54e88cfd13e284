import { MeetupIdUsed, noChange } from "@pintpoint/core";
import { organiserToken } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { Stage } from "./stage.ts";

const at = { epoch: "e1", version: 1 };

export function describeDeletion(stage: Stage): void {
  describe("deleting", () => {
    it("[MS4] leaves a tombstone for every question", async () => {
      const id = freshId();
      await stage.store.create(sampleRecord(id));
      expect(await stage.store.commit(id, { kind: "delete", at })).toBe("committed");
      expect(await stage.store.read(id)).toBe("gone");
      expect(await stage.store.identify(id, organiserToken)).toBe("gone");
      expect(await stage.store.identify(id, "nobody's")).toBe("gone");
      expect((await stage.store.positions([id])).get(id)).toBe("gone");
    });

    it("[MS4] a late command and a second delete find it gone, at whatever version they were decided", async () => {
      const id = freshId();
      await stage.store.create(sampleRecord(id));
      await stage.store.commit(id, { kind: "delete", at });
      for (const version of [1, 2, 3]) {
        const late = { epoch: "e1", version };
        const change = { kind: "change", at: late, to: version + 1, meetup: noChange(), vault: noChange() } as const;
        expect(await stage.store.commit(id, change)).toBe("gone");
        expect(await stage.store.commit(id, { kind: "delete", at: late })).toBe("gone");
      }
      expect(await stage.store.read(id)).toBe("gone");
    });

    it("[MS4] an id is never used again", async () => {
      const id = freshId();
      await stage.store.create(sampleRecord(id));
      await stage.store.commit(id, { kind: "delete", at });
      await expect(stage.store.create(sampleRecord(id))).rejects.toThrow(MeetupIdUsed);
      expect(await stage.store.read(id)).toBe("gone");
    });

    it("[MS4] leaves the other meetups alone", async () => {
      const [one, other] = [freshId(), freshId()];
      await stage.store.create(sampleRecord(one));
      await stage.store.create(sampleRecord(other));
      await stage.store.commit(one, { kind: "delete", at });
      expect(await stage.store.read(other)).toEqual(sampleRecord(other));
    });
  });
}
