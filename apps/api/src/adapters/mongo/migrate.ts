import type { Db, ReadPreferenceLike } from "mongodb";
import { isDuplicate } from "./failures.ts";

export interface Migration {
  name: string;
  /** May be run again, by several processes at once, and after a crash in the middle of it. */
  run(db: Db): Promise<unknown>;
}

/** One domain's collections and indexes, from the first to today's. */
export interface DomainMigrations {
  /** Its folder's name. */
  readonly domain: string;
  /** In order; a migration's number is its index + 1. One that was released is never changed, only followed. */
  readonly steps: readonly Migration[];
  /**
   * The collection that says what has run, if not `migrations.<domain>`. Only meetups have one of another name: they were
   * alone at first, and an older program looks there for what it does not know.
   */
  readonly journal?: string;
}

/** The data was written by a newer program than this one. */
export class NewerFormat extends Error {
  override name = "NewerFormat";

  constructor({ domain, steps, journal }: DomainMigrations, format: number) {
    const subject = journal === undefined ? `the database's ${domain} have` : "the database has";
    super(`MONGODB_URI: ${subject} format ${format}, and this version knows ${steps.length}; start a newer one`);
  }
}

interface MigrationEntry {
  /** The migration's number. */
  _id: number;
  name: string;
  at: Date;
}

const migrationLog = (db: Db, { domain, journal = `migrations.${domain}` }: Omit<DomainMigrations, "steps">) =>
  db.collection<MigrationEntry>(journal);

/** Whether nothing is left to do. Throws NewerFormat. */
export async function isMigrated(
  db: Db,
  from: ReadPreferenceLike,
  domains: readonly DomainMigrations[],
): Promise<boolean> {
  const done = await Promise.all(domains.map((migrations) => isDomainMigrated(db, from, migrations)));
  return done.every(Boolean);
}

async function isDomainMigrated(db: Db, from: ReadPreferenceLike, migrations: DomainMigrations): Promise<boolean> {
  const entries = await migrationLog(db, migrations)
    .find({}, { readPreference: from, signal: AbortSignal.timeout(2_000) })
    .toArray();
  const newest = Math.max(0, ...entries.map(({ _id }) => _id));
  if (newest > migrations.steps.length) throw new NewerFormat(migrations, newest);
  return entries.length === migrations.steps.length;
}

/**
 * Runs the migrations that are not in the log, one domain after the other. Several processes may do so at once: each
 * migration is repeatable, and one of the processes writes the entry. Throws NewerFormat, before anything is written.
 * Collections of a domain that is not in the list are left alone.
 */
export async function migrate(db: Db, domains: readonly DomainMigrations[]): Promise<void> {
  if (await isMigrated(db, "primary", domains)) return;
  for (const migrations of domains) await runSteps(db, migrations);
}

async function runSteps(db: Db, migrations: DomainMigrations): Promise<void> {
  const log = migrationLog(db, migrations);
  const done = new Set((await log.find().toArray()).map(({ _id }) => _id));
  for (const [index, { name, run }] of migrations.steps.entries()) {
    const number = index + 1;
    if (done.has(number)) continue;
    await run(db);
    await log.insertOne({ _id: number, name, at: new Date() }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }
}
