import type { Db, ReadPreferenceLike } from "mongodb";
import { isDuplicate } from "./failures.ts";
import type { Migration } from "./meetups/migrations.ts";
import { migrations } from "./meetups/migrations.ts";

/** The data was written by a newer program than this one. */
export class NewerFormat extends Error {
  override name = "NewerFormat";

  constructor(format: number, known: number) {
    super(`MONGODB_URI: the database has format ${format}, and this version knows ${known}; start a newer one`);
  }
}

interface MigrationEntry {
  /** The migration's number. */
  _id: number;
  name: string;
  at: Date;
}

const migrationLog = (db: Db) => db.collection<MigrationEntry>("migrations");

/** Whether nothing is left to do. Throws NewerFormat. */
export async function isMigrated(db: Db, from: ReadPreferenceLike, steps = migrations): Promise<boolean> {
  const entries = await migrationLog(db)
    .find({}, { readPreference: from, signal: AbortSignal.timeout(2_000) })
    .toArray();
  const newest = Math.max(0, ...entries.map(({ _id }) => _id));
  if (newest > steps.length) throw new NewerFormat(newest, steps.length);
  return entries.length === steps.length;
}

/**
 * Runs the migrations that are not in the log. Several processes may do so at once: each migration is repeatable, and
 * one of the processes writes the entry. Throws NewerFormat.
 */
export async function migrate(db: Db, steps: readonly Migration[] = migrations): Promise<void> {
  if (await isMigrated(db, "primary", steps)) return;
  const done = new Set((await migrationLog(db).find().toArray()).map(({ _id }) => _id));
  for (const [index, { name, run }] of steps.entries()) {
    const number = index + 1;
    if (done.has(number)) continue;
    await run(db);
    await migrationLog(db)
      .insertOne({ _id: number, name, at: new Date() })
      .catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
  }
}
