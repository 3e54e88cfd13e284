import type { DatabaseSync } from "node:sqlite";
import type { Migration } from "./meetups/migrations.ts";
import { migrations } from "./meetups/migrations.ts";

/** The data was written by a newer program than this one. */
export class NewerFormat extends Error {
  override name = "NewerFormat";
}

/** Runs what has not run yet, each migration whole or not at all. */
export function migrate(db: DatabaseSync, steps: readonly Migration[] = migrations): void {
  const done = Number(db.prepare("PRAGMA user_version").get()?.user_version);
  if (done > steps.length) throw new NewerFormat(`it has format ${done}, and this version knows ${steps.length}`);
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    if (typeof step !== "string") {
      if (done > 0) db.exec(step.alone);
      db.exec(`PRAGMA user_version = ${index + 1}`);
      continue;
    }
    try {
      db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`);
    } finally {
      if (db.isTransaction) db.exec("ROLLBACK");
    }
  }
}
