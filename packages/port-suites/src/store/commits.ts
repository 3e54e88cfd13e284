import type { Change, Commit, Position } from "@pintpoint/core";
import { noChange } from "@pintpoint/core";
import { organiserToken, participantId, slotId, tokenOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";
import { recordOf } from "./store-fixture.ts";

const at: Position = { epoch: "e1", version: 1 };
const title = (text: string): Change => ({ set: { title: text, updatedAt: "2026-12-01T11:00:00Z" }, unset: [] });

function changeTo(to: number, meetup: Change, vault: Change = noChange(), from: Position = at): Commit {
  return { kind: "change", base: from, to, meetup, vault };
}

export function describeCommits(fixture: StoreFixture): void {
  describe("committing", () => {
    it("[MS2] writes both changes and the version together", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      const receipt = { command: "h", version: 2, at: "2026-12-01T11:00:00Z", result: null };
      const vault: Change = {
        set: { "tokens.new": participantId(1), [`receipts.${participantId(1)}.r2`]: receipt },
        unset: [`tokens.${tokenOf(1)}`, "receipts.others.r1"],
      };
      const meetup: Change = {
        set: { title: "Wine", [`votes.${participantId(1)}.${slotId(1)}`]: "no" },
        unset: [`slots.${slotId(2)}`],
      };
      expect(await fixture.records.commit(id, changeTo(2, meetup, vault))).toBe("committed");
      const record = await recordOf(fixture.records, id);
      expect(record.meetup).toMatchObject({ id, epoch: "e1", version: 2, title: "Wine" });
      expect(record.meetup.votes[participantId(1)]?.[slotId(1)]).toBe("no");
      expect(Object.keys(record.meetup.slots)).toEqual([slotId(1)]);
      expect(record.vault.organiser).toBe(organiserToken);
      expect(record.vault.tokens).toEqual({
        new: participantId(1),
        [tokenOf(2)]: participantId(2),
        [tokenOf(3)]: participantId(3),
      });
      expect(record.vault.receipts).toEqual({ [participantId(1)]: { r2: receipt } });
    });

    it("[RT3] adds the number of commands that a commit carries", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      expect(await fixture.records.commit(id, changeTo(201, title("200 at once")))).toBe("committed");
      expect((await fixture.records.positions([id])).get(id)).toEqual({ epoch: "e1", version: 201 });
      const next = changeTo(202, title("one more"), noChange(), { epoch: "e1", version: 201 });
      expect(await fixture.records.commit(id, next)).toBe("committed");
    });

    it("[MS2] a change of nothing raises the version all the same", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      expect(await fixture.records.commit(id, changeTo(2, noChange()))).toBe("committed");
      const before = sampleRecord(id);
      expect(await fixture.records.read(id)).toEqual({ ...before, meetup: { ...before.meetup, version: 2 } });
    });

    it.each<[string, Position]>([
      ["an older version", { epoch: "e1", version: 2 }],
      ["a newer version", { epoch: "e1", version: 4 }],
      ["another epoch", { epoch: "e2", version: 3 }],
    ])("[MS8] a commit that names %s is a conflict and writes nothing", async (_, wrong) => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.commit(id, changeTo(3, title("stands")));
      const stands = await fixture.records.read(id);
      const vault: Change = { set: { "tokens.new": participantId(1) }, unset: [] };
      expect(await fixture.records.commit(id, changeTo(wrong.version + 1, title("late"), vault, wrong))).toBe(
        "conflict",
      );
      expect(await fixture.records.commit(id, { kind: "delete", base: wrong })).toBe("conflict");
      expect(await fixture.records.read(id)).toEqual(stands);
    });

    it("[MS6] whoever reads after the answer sees what was committed", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      for (let version = 1; version <= 20; version++) {
        const commit = changeTo(version + 1, title(`v${version + 1}`), noChange(), { epoch: "e1", version });
        expect(await fixture.records.commit(id, commit)).toBe("committed");
        const { meetup } = await recordOf(fixture.records, id);
        expect([meetup.version, meetup.title]).toEqual([version + 1, `v${version + 1}`]);
      }
    });

    it("[MS8] one meetup's commit leaves the others alone", async () => {
      const [one, other] = [freshId(), freshId()];
      await fixture.records.create(sampleRecord(one));
      await fixture.records.create(sampleRecord(other));
      await fixture.records.commit(
        one,
        changeTo(2, { set: { votes: {} }, unset: [`participants.${participantId(1)}`] }),
      );
      expect(await fixture.records.read(other)).toEqual(sampleRecord(other));
    });

    it("a commit to a meetup that never was is `unknown` and makes none", async () => {
      const id = freshId();
      expect(await fixture.records.commit(id, changeTo(2, title("?")))).toBe("unknown");
      expect(await fixture.records.commit(id, { kind: "delete", base: at })).toBe("unknown");
      expect(await fixture.records.read(id)).toBeNull();
    });

    it("[MS2] the position decides, whatever a change says of id, epoch and version", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      await fixture.records.commit(id, changeTo(2, { set: { id: "other", epoch: "e9", version: 70 }, unset: [] }));
      expect((await recordOf(fixture.records, id)).meetup).toMatchObject({ id, epoch: "e1", version: 2 });
      expect((await fixture.records.positions([id])).get(id)).toEqual({ epoch: "e1", version: 2 });
    });

    it("refuses a path that reaches for the prototype, and writes nothing", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id));
      for (const path of ["__proto__", "votes.__proto__", "votes.constructor.x", "settings..x"]) {
        const poisoned = changeTo(2, { set: { title: "poisoned", [path]: "yes" }, unset: [] });
        await expect(fixture.records.commit(id, poisoned)).rejects.toThrow(RangeError);
      }
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id));
    });
  });
}
