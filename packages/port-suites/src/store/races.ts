import type { MeetupId, MeetupRecords } from "@pintpoint/core";
import { MeetupIdUsed, noChange } from "@pintpoint/core";
import { participantId, slotId } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { freshId } from "../fresh-id.ts";
import { sampleRecord } from "../sample-record.ts";
import type { StoreFixture } from "./store-fixture.ts";
import { recordOf } from "./store-fixture.ts";

export function describeRaces(fixture: StoreFixture): void {
  describe("races", () => {
    it("[MS8] of 200 commits at once on one version exactly one wins", async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id, 1));
      const outcomes = await raceCommits(fixture.records, id, 200);
      expect(outcomes.filter((outcome) => outcome === "committed")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(199);
      const winner = outcomes.indexOf("committed");
      const { meetup } = await recordOf(fixture.records, id);
      expect([meetup.version, meetup.title]).toEqual([2, `written by ${winner}`]);
    });

    it("[MS2] [MS3] 20 writers who try again until done: 200 commits, 200 versions without a hole", {
      timeout: 90_000,
    }, async () => {
      const id = freshId();
      await fixture.records.create(sampleRecord(id, 1));
      const won = await Promise.all(
        Array.from({ length: 20 }, (_, n) => voteTenTimes(fixture.records, id, participantId(n + 1))),
      );
      const { meetup } = await recordOf(fixture.records, id);
      expect(meetup.version).toBe(201);
      expect(won.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 2));
      for (let n = 1; n <= 20; n++) {
        expect(Object.keys(meetup.votes[participantId(n)] ?? {})).toEqual(expect.arrayContaining(tenSlots));
      }
    });

    it("[MS4] of 20 creations at once with one id exactly one takes place", async () => {
      const id = freshId();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) => fixture.records.create(sampleRecord(id, n + 1))),
      );
      const winner = outcomes.findIndex(({ status }) => status === "fulfilled");
      const lost = outcomes.filter(({ status }) => status === "rejected");
      expect(lost).toHaveLength(19);
      for (const one of lost) expect(one).toMatchObject({ reason: expect.any(MeetupIdUsed) });
      expect(await fixture.records.read(id)).toEqual(sampleRecord(id, winner + 1));
    });

    it("[MS4] [MS8] of a delete and a vote at once on one version exactly one wins", async () => {
      for (let round = 0; round < 20; round++) {
        const id = freshId();
        const { meetup } = sampleRecord(id);
        await fixture.records.create(sampleRecord(id));
        const vote = () =>
          fixture.records.commit(id, {
            kind: "change",
            base: meetup,
            to: 2,
            meetup: noChange(),
            vault: noChange(),
          });
        const remove = () => fixture.records.commit(id, { kind: "delete", base: meetup });
        const outcomes = await Promise.all(round % 2 === 0 ? [vote(), remove()] : [remove(), vote()]);
        const [voted, removed] = round % 2 === 0 ? outcomes : outcomes.toReversed();
        expect([
          ["committed", "conflict"],
          ["gone", "committed"],
        ]).toContainEqual([voted, removed]);
        expect((await fixture.records.read(id)) === "gone").toBe(removed === "committed");
      }
    });
  });
}

const tenSlots = Array.from({ length: 10 }, (_, n) => slotId(n + 1));

/** Votes for ten slots, one commit each, each on the version that stands; gives the versions that it won. */
async function voteTenTimes(records: MeetupRecords, id: MeetupId, person: string): Promise<number[]> {
  const won: number[] = [];
  for (const slot of tenSlots) {
    for (let done = false; !done; ) {
      const at = (await records.positions([id])).get(id);
      if (at === undefined || at === "gone") return expect.fail("the meetup is not there");
      const meetup = { set: { [`votes.${person}.${slot}`]: "yes" }, unset: [] };
      const outcome = await records.commit(id, {
        kind: "change",
        base: at,
        to: at.version + 1,
        meetup,
        vault: noChange(),
      });
      done = outcome === "committed";
      if (done) won.push(at.version + 1);
      else expect(outcome).toBe("conflict");
    }
  }
  return won;
}

/** Sends `writers` commits at once, all decided on version 1, and gives their outcomes in order. */
export function raceCommits(
  records: Pick<MeetupRecords, "commit">,
  id: MeetupId,
  writers: number,
): Promise<Awaited<ReturnType<MeetupRecords["commit"]>>[]> {
  const at = { epoch: "e1", version: 1 };
  const commits = Array.from({ length: writers }, (_, n) => {
    const meetup = { set: { title: `written by ${n}` }, unset: [] };
    return records.commit(id, { kind: "change", base: at, to: 2, meetup, vault: noChange() });
  });
  return Promise.all(commits);
}
