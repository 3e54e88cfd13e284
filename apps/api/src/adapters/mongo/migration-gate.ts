import { setTimeout } from "node:timers/promises";
import { StoreUnavailable } from "@pintpoint/core/shared";
import type { DomainMigrations } from "./migrate.ts";
import { isMigrated, migrate, NewerFormat } from "./migrate.ts";
import type { MongoConnection } from "./mongo-connection.ts";

/** Between two attempts, in milliseconds. */
const retryDelayMs = 500;

/**
 * Refuses every call until the database has this program's format. Tries until it succeeds, so that a process can start
 * while the database is away. When all migrations are done already, any member's answer is enough (RW2: reads need no
 * primary).
 */
export class MigrationGate {
  /** Fulfils when the store is open; rejects with NewerFormat, after which it never is. */
  readonly opened: Promise<void>;
  readonly #stopped = new AbortController();
  #state: "shut" | "open" | NewerFormat = "shut";

  /** `openFailed` is called whenever the reason changes. */
  constructor(connection: MongoConnection, domains: readonly DomainMigrations[], openFailed: (error: unknown) => void) {
    this.opened = this.#open(connection, domains, openFailed);
    this.opened.catch(() => {});
  }

  /** Throws StoreUnavailable while it is shut. */
  assertOpen(): void {
    if (this.#state === "open") return;
    throw new StoreUnavailable("the database has not been reached yet", {
      cause: this.#state === "shut" ? undefined : this.#state,
    });
  }

  /** No more attempts. */
  close(): void {
    this.#stopped.abort();
  }

  async #open(
    { client, db }: MongoConnection,
    domains: readonly DomainMigrations[],
    openFailed: (error: unknown) => void,
  ) {
    let lastReason = "";
    while (!this.#stopped.signal.aborted) {
      try {
        await client.connect();
        if (!(await isMigrated(db, "nearest", domains).catch(rethrowNewerFormat))) await migrate(db, domains);
        this.#state = "open";
        return;
      } catch (error) {
        if (error instanceof NewerFormat) {
          this.#state = error;
          throw error;
        }
        const reason = String(error);
        if (reason !== lastReason && !this.#stopped.signal.aborted) openFailed(error);
        lastReason = reason;
        await setTimeout(retryDelayMs, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => {});
      }
    }
    throw new StoreUnavailable("the store is closed");
  }
}

function rethrowNewerFormat(error: unknown): false {
  if (error instanceof NewerFormat) throw error;
  return false;
}
