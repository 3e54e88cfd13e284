import { DatabaseSync } from "node:sqlite";
import type { Meetup } from "@pintpoint/core/meetups";
import { spanOf } from "@pintpoint/core/meetups";
import { slotId } from "@pintpoint/core/testing";
import { freshId, sampleRecord } from "@pintpoint/port-suites";
import { expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { sqliteConnectionOn } from "../sqlite-connection.ts";
import { openInstrumentedDatabase } from "../testing/instrumented-database.ts";
import { createSqliteStore } from "./meetup-store.ts";
import { meetupMigrations } from "./migrations.ts";
import { MeetupTable } from "./tables/meetup-table.ts";

it("[CA4] what is soon costs the same however much is over", async () => {
  const db = openInstrumentedDatabase();
  const table = new MeetupTable(db);
  const at = { epoch: "e1", version: 1 };
  const today = { from: "2026-12-10T12:00:00Z", until: "2026-12-11T12:00:00Z" };
  const tonight = { from: "2026-12-10T19:00:00Z", until: "2026-12-10T21:00:00Z" };
  for (const id of ["a", "b", "c"]) table.insert(id, at, tonight);
  const cost = (): number => {
    const before = db.work("vmStep");
    expect(table.upcoming(today, 500)).toEqual(["a", "b", "c"]);
    return db.work("vmStep") - before;
  };
  const alone = cost();
  db.exec("BEGIN");
  for (let n = 0; n < 5_000; n++) {
    const day = `20${10 + (n % 16)}-05-${10 + (n % 20)}`;
    table.insert(freshId(), at, n % 5 === 0 ? null : { from: `${day}T19:00:00Z`, until: `${day}T21:00:00Z` });
  }
  db.exec("COMMIT");
  expect(alone).toBeGreaterThan(5);
  expect(cost()).toBeLessThanOrEqual(alone * 1.2);
});

it("[CA4] meetups from before the store kept their time have one, whole days anywhere on earth", async () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, [{ ...meetupMigrations, steps: meetupMigrations.steps.slice(0, 1) }]);
  const put = db.prepare("INSERT INTO state (meetup, field, entry, item, json) VALUES (?, ?, ?, '', ?)");
  const old = (state: Partial<Meetup>, gone = 0): Meetup => {
    const { meetup } = sampleRecord(freshId());
    Object.assign(meetup, state);
    const insert = db.prepare("INSERT INTO meetups (id, epoch, version, gone) VALUES (?, 'e1', 1, ?)");
    const number = insert.run(meetup.id, gone).lastInsertRowid;
    if (gone === 1) return meetup;
    put.run(number, "slots", "", "{}");
    for (const [id, slot] of Object.entries(meetup.slots)) put.run(number, "slots", id, JSON.stringify(slot));
    if (meetup.decision !== undefined) put.run(number, "decision", "", JSON.stringify(meetup.decision));
    return meetup;
  };
  const timed = { id: slotId(1), start: "2026-12-04T16:00:00Z", end: "2026-12-04T18:00:00Z" };
  const pending = { id: slotId(2), start: "2026-12-02T16:00:00Z", end: "2026-12-09T18:00:00Z", pending: true } as const;
  const both = old({ slots: { [slotId(1)]: timed, [slotId(2)]: pending } });
  const decision = { slotId: slotId(1), at: "2026-12-01T10:00:00Z", by: null };
  const decided = old({ status: "decided", decision });
  const byVenue = old({ status: "decided", decision: { at: "2026-12-01T10:00:00Z", by: null } });
  const never = old({ slots: {} });
  const gone = old({}, 1);

  migrate(db, [meetupMigrations]);
  const kept = (meetup: Meetup) => {
    const row = db.prepare("SELECT begins, ends FROM meetups WHERE id = ?").get(meetup.id);
    return row && { from: row.begins, until: row.ends };
  };
  expect(kept(both)).toEqual(spanOf(both));
  expect(kept(decided)).toEqual(spanOf(decided));
  expect(kept(byVenue)).toEqual({ from: "2026-12-04T10:00:00Z", until: "2026-12-06T12:00:00Z" });
  expect(kept(never)).toEqual({ from: null, until: null });
  expect(kept(gone)).toEqual({ from: null, until: null });
  const found = await createSqliteStore(sqliteConnectionOn(db)).upcoming.upcoming(
    { from: "2026-12-04T00:00:00Z", until: "2026-12-05T00:00:00Z" },
    10,
  );
  expect(new Set(found)).toEqual(new Set([both.id, decided.id, byVenue.id]));
  db.close();
});
