import { setTimeout } from "node:timers/promises";
import { StoreUnavailable } from "@pintpoint/core";
import type { Connection } from "./connection.ts";
import { isMigrated, migrate, NewerDatabase } from "./migrate.ts";
import type { Migration } from "./migrations.ts";

/** Between two attempts, in milliseconds. */
const pause = 500;

/**
 * Keeps the store shut until the database has the program's format. It is tried until it succeeds, so that a process can
 * start while the database is away; where all is done already, any node's word opens (RW2: reads need no primary).
 */
export class MigrationGate {
  /** Fulfils when the store is open; rejects with NewerDatabase, after which it never is. */
  readonly opened: Promise<void>;
  readonly #stop = new AbortController();
  #state: "shut" | "open" | NewerDatabase = "shut";

  /** `away` is told why it is not open yet, whenever the reason changes. */
  constructor(connection: Connection, away: (error: unknown) => void, steps?: readonly Migration[]) {
    this.opened = this.#open(connection, away, steps);
    this.opened.catch(() => {});
  }

  /** Throws StoreUnavailable while it is shut. */
  pass(): void {
    if (this.#state === "open") return;
    throw new StoreUnavailable("the database has not been reached yet", {
      cause: this.#state === "shut" ? undefined : this.#state,
    });
  }

  /** No more attempts. */
  close(): void {
    this.#stop.abort();
  }

  async #open({ client, db }: Connection, away: (error: unknown) => void, steps?: readonly Migration[]) {
    let told = "";
    while (!this.#stop.signal.aborted) {
      try {
        await client.connect();
        if (!(await isMigrated(db, "nearest", steps).catch(unlessNewer))) await migrate(db, steps);
        this.#state = "open";
        return;
      } catch (error) {
        if (error instanceof NewerDatabase) {
          this.#state = error;
          throw error;
        }
        const reason = String(error);
        if (reason !== told && !this.#stop.signal.aborted) away(error);
        told = reason;
        await setTimeout(pause, undefined, { signal: this.#stop.signal, ref: false }).catch(() => {});
      }
    }
    throw new StoreUnavailable("the store is closed");
  }
}

function unlessNewer(error: unknown): false {
  if (error instanceof NewerDatabase) throw error;
  return false;
}
