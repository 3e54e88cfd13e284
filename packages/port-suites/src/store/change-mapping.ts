import type { MeetupRecord } from "@pintpoint/core";
import { applyInPlace } from "@pintpoint/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import { arbitraryMeetupChange, arbitraryVaultChange } from "./arbitrary-changes.ts";
import type { StoreFixture } from "./store-fixture.ts";

const step = fc.record({
  meetup: arbitraryMeetupChange,
  vault: arbitraryVaultChange,
  commands: fc.integer({ min: 1, max: 9 }),
});

export function describeChangeMapping(fixture: StoreFixture, runs: number): void {
  describe("what a store keeps of a change", () => {
    it("[MS2] [MS5] after any changes a read equals applying them to the state", { timeout: 60_000 }, async () => {
      const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const id = freshId();
        const model: MeetupRecord = sampleRecord(id);
        await fixture.records.create(sampleRecord(id));
        for (const { meetup, vault, commands } of steps) {
          const { epoch, version } = model.meetup;
          const to = version + commands;
          const outcome = await fixture.records.commit(id, {
            kind: "change",
            base: { epoch, version },
            to,
            meetup,
            vault,
          });
          expect(outcome).toBe("committed");
          applyInPlace(model.meetup, meetup);
          applyInPlace(model.vault, vault);
          model.meetup.version = to;
          expect(await fixture.records.read(id)).toEqual(model);
        }
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}
