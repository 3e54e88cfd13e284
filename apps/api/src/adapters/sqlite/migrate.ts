import type { DatabaseSync } from "node:sqlite";

/**
 * `alone`: cannot be run in a transaction, may be run again when the process ended right after it, and is of no use to a
 * database that is made just now.
 */
export type Migration = string | { alone: string };

/** One domain's tables, from the first to today's. */
export interface DomainMigrations {
  /** Its folder's name. */
  readonly domain: string;
  /** In order; how many have run is stored. One that was released is never changed, only followed. */
  readonly steps: readonly Migration[];
  /**
   * Where the number is stored, if not in the table `formats`. Only meetups count here: they were alone at first, and an
   * older program must go on refusing newer meetups.
   */
  readonly formatIn?: "user_version";
}

/** The data was written by a newer program than this one. */
export class NewerFormat extends Error {
  override name = "NewerFormat";
}

/**
 * Runs what has not run yet, each migration whole or not at all, one domain after the other. Throws NewerFormat, before
 * anything is written. Tables of a domain that is not in the list are left alone.
 */
export function migrate(db: DatabaseSync, domains: readonly DomainMigrations[]): void {
  const pending = domains.map((migrations) => ({ ...migrations, done: formatOf(db, migrations) }));
  for (const { domain, steps, done, formatIn } of pending) {
    if (done <= steps.length) continue;
    const subject = formatIn === "user_version" ? "it has" : `its ${domain} have`;
    throw new NewerFormat(`${subject} format ${done}, and this version knows ${steps.length}`);
  }
  for (const { done, ...migrations } of pending) runSteps(db, migrations, done);
}

function runSteps(db: DatabaseSync, migrations: DomainMigrations, done: number): void {
  for (const [index, step] of migrations.steps.entries()) {
    if (index < done) continue;
    const sql = typeof step === "string" ? step : "";
    if (typeof step !== "string" && done > 0) db.exec(step.alone);
    try {
      db.exec(`BEGIN IMMEDIATE; ${sql}`);
      setFormat(db, migrations, index + 1);
      db.exec("COMMIT");
    } finally {
      if (db.isTransaction) db.exec("ROLLBACK");
    }
  }
}

/** How many of a domain's migrations have run. */
function formatOf(db: DatabaseSync, { domain, formatIn }: DomainMigrations): number {
  if (formatIn === "user_version") return Number(db.prepare("PRAGMA user_version").get()?.user_version);
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'formats'").get();
  if (table === undefined) return 0;
  return Number(db.prepare("SELECT format FROM formats WHERE domain = ?").get(domain)?.format ?? 0);
}

function setFormat(db: DatabaseSync, { domain, formatIn }: DomainMigrations, format: number): void {
  if (formatIn === "user_version") db.exec(`PRAGMA user_version = ${format}`);
  else {
    db.exec("CREATE TABLE IF NOT EXISTS formats (domain TEXT PRIMARY KEY, format INTEGER NOT NULL) STRICT");
    db.prepare("INSERT OR REPLACE INTO formats (domain, format) VALUES (?, ?)").run(domain, format);
  }
}
