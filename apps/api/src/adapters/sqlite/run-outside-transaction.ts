import type { DatabaseSync } from "node:sqlite";
import { StoreUnavailable } from "@pintpoint/core/shared";
import { storeFailure } from "./failures.ts";

/**
 * Work outside the shared transaction: SQLite answers at once, and never in the middle of a batch. Throws the store's
 * errors; StoreUnavailable once the database is closed.
 *
 * @param owner for the message: `the store`
 */
export function runOutsideTransaction<Answer>(db: DatabaseSync, owner: string, work: () => Answer): Answer {
  if (!db.isOpen) throw new StoreUnavailable(`${owner} is closed`);
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}
