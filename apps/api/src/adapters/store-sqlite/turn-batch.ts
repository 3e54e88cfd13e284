import type { DatabaseSync } from "node:sqlite";
import { commitError, storeError } from "./sqlite-error.ts";

interface Waiting {
  run(): () => void;
  reject(error: unknown): void;
}

/**
 * Collects the writes of one turn of the event loop and commits them in one transaction, with one fsync. A write's
 * promise settles after that. A write that fails for a reason of its own does not take the others along.
 */
export class TurnBatch {
  readonly #database: DatabaseSync;
  #waiting: Waiting[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.flush());
      const run = (): (() => void) => {
        const result = work();
        return () => resolve(result);
      };
      this.#waiting.push({ run, reject });
    });
  }

  /** Commits what waits now. */
  flush(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    const written: { waiting: Waiting; acknowledge: () => void }[] = [];
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      for (const waiting of batch) {
        const acknowledge = this.#attempt(waiting);
        if (acknowledge) written.push({ waiting, acknowledge });
      }
    } catch (error) {
      this.#abandon(batch, storeError(error));
      return;
    }
    try {
      this.#database.exec("COMMIT");
    } catch (error) {
      this.#abandon(batch, commitError(error));
      return;
    }
    for (const { acknowledge } of written) acknowledge();
  }

  /** Its acknowledgement, or null when it failed alone. Throws when the whole transaction is lost. */
  #attempt(waiting: Waiting): (() => void) | null {
    this.#database.exec("SAVEPOINT one");
    try {
      const acknowledge = waiting.run();
      this.#database.exec("RELEASE one");
      return acknowledge;
    } catch (error) {
      if (!this.#database.isTransaction) throw error;
      this.#database.exec("ROLLBACK TO one; RELEASE one");
      waiting.reject(storeError(error));
      return null;
    }
  }

  #abandon(batch: Waiting[], error: unknown): void {
    if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
    for (const waiting of batch) waiting.reject(error);
  }
}
