import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreUnderTest } from "@pintpoint/port-suites";
import {
  freshId,
  registerMeetupRecordsSuite,
  registerStaleReadsSuite,
  registerUpcomingIndexSuite,
  sampleRecord,
} from "@pintpoint/port-suites";
import { expect, it } from "vitest";
import { sqliteConnectionOn } from "../sqlite-connection.ts";
import { openInstrumentedDatabase } from "../testing/instrumented-database.ts";
import { createSqliteStore, openSqliteStore } from "./meetup-store.ts";

async function opened(): Promise<StoreUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), "pintpoint-"));
  let store = openSqliteStore(directory);
  return {
    store,
    async reopen() {
      store = openSqliteStore(directory);
      return store;
    },
    async dispose() {
      await store.records.close();
      rmSync(directory, { recursive: true });
    },
  };
}

registerMeetupRecordsSuite("store-sqlite", opened, { lasting: true });
registerStaleReadsSuite("store-sqlite", opened);
registerUpcomingIndexSuite("store-sqlite", opened);

it("[MS4] of a deleted meetup nothing stays but that it was there", async () => {
  const db = openInstrumentedDatabase();
  const store = createSqliteStore(sqliteConnectionOn(db));
  const id = freshId();
  await store.records.create(sampleRecord(id));
  await store.records.commit(id, { kind: "delete", base: { epoch: "e1", version: 1 } });
  const count = (table: string): unknown => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n;
  expect([count("meetups"), count("state"), count("vault")]).toEqual([1, 0, 0]);
});
