import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { MeetupStore } from "@pintpoint/core/meetups";
import { participantId, slotId, venueId } from "@pintpoint/core/testing";
import { freshId, sampleRecord } from "@pintpoint/port-suites";
import { expect, it } from "vitest";
import { sqliteConnectionOn } from "../sqlite-connection.ts";
import { openInstrumentedDatabase } from "../testing/instrumented-database.ts";
import { createSqliteStore } from "./meetup-store.ts";

/** A vote as core and the writer make it: the answer, its place in the line, the time, the receipt and the one before. */
async function vote(store: MeetupStore, id: string, version: number): Promise<void> {
  const person = participantId(5);
  const meetup = {
    set: {
      [`votes.${person}.${venueId(1)}`]: version % 2 ? "yes" : "no",
      [`queue.${venueId(1)}.${person}`]: version,
      updatedAt: "2026-12-01T11:00:00Z",
    },
    unset: [`reconfirm.${slotId(1)}.${person}`],
  };
  const receipt = { command: "hash", version, at: "2026-12-01T11:00:00Z", result: null };
  const vault = { set: { [`receipts.${person}.r${version}`]: receipt }, unset: [`receipts.${person}.r${version - 3}`] };
  const outcome = await store.records.commit(id, {
    kind: "change",
    base: { epoch: "e1", version },
    to: version + 1,
    meetup,
    vault,
  });
  expect(outcome).toBe("committed");
}

/** So that from now on its size tells what is written. */
function emptyLog(db: DatabaseSync): void {
  db.exec("PRAGMA wal_autocheckpoint = 0");
  db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
}

it("[MS3] one vote costs the same at 10 and at 10,000 participants", { timeout: 60_000 }, async () => {
  const db = openInstrumentedDatabase();
  const store = createSqliteStore(sqliteConnectionOn(db));
  const steps: number[] = [];
  const bytes: number[] = [];
  for (const participants of [10, 10_000]) {
    const id = freshId();
    await store.records.create(sampleRecord(id, participants));
    for (let version = 1; version <= 5; version++) await vote(store, id, version);
    const before = { steps: db.work("vmStep"), scans: db.work("fullscanStep") };
    emptyLog(db);
    for (let version = 6; version <= 15; version++) await vote(store, id, version);
    bytes.push(statSync(`${db.location()}-wal`).size);
    steps.push(db.work("vmStep") - before.steps);
    expect(db.work("fullscanStep") - before.scans).toBe(0);
  }
  const [few = 0, many = 0] = steps;
  expect(few).toBeGreaterThan(100);
  expect(many).toBeLessThanOrEqual(few * 1.2);
  // A page a row that is written: at 10 participants some rows share one.
  const [fewBytes = 0, manyBytes = 0] = bytes;
  expect(fewBytes).toBeGreaterThan(10 * 4096);
  expect(manyBytes).toBeLessThanOrEqual(fewBytes * 2);
});

it("[MS1] whose token it is costs the same at 10 and at 10,000 participants", { timeout: 60_000 }, async () => {
  const db = openInstrumentedDatabase();
  const store = createSqliteStore(sqliteConnectionOn(db));
  const steps: number[] = [];
  for (const participants of [10, 10_000]) {
    const id = freshId();
    await store.records.create(sampleRecord(id, participants));
    const before = db.work("vmStep");
    for (let n = 0; n < 10; n++) await store.stale.identifyStale(id, "nobody's");
    steps.push(db.work("vmStep") - before);
  }
  expect(steps[0]).toBeGreaterThan(10);
  expect(steps[1]).toBe(steps[0]);
});
