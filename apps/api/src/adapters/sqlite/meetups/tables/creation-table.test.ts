import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrate } from "../../migrate.ts";
import { meetupMigrations } from "../migrations.ts";
import { CreationTable } from "./creation-table.ts";

const day = 24 * 60 * 60 * 1000;

it("[MS7] dead receipts do not stay for ever, and are swept a few at a time", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, [meetupMigrations]);
  const creations = new CreationTable(db);
  const put = (id: string, at: number): void => creations.put({ id, command: "c", result: "r", meetupId: id, at });
  const kept = (): unknown => db.prepare("SELECT count(*) AS n FROM creations").get()?.n;
  for (let n = 0; n < 50; n++) put(`old ${n}`, 1_000 + n);
  expect(kept()).toBe(50);
  put("new 1", 2_000 + day);
  expect(kept()).toBe(31);
  put("new 2", 2_000 + day);
  put("new 3", 2_000 + day);
  expect(kept()).toBe(3);
});
