import type { DatabaseSync } from "node:sqlite";
import type { UpcomingIndex } from "@pintpoint/core/meetups";
import { runOutsideTransaction } from "../run-outside-transaction.ts";
import type { MeetupTables } from "./tables/meetup-tables.ts";

export function createSqliteUpcomingIndex(db: DatabaseSync, { meetups }: MeetupTables): UpcomingIndex {
  return {
    upcoming: async (during, most) => runOutsideTransaction(db, "the store", () => meetups.upcoming(during, most)),
  };
}
