import type { CreationReceipt, MeetupId, MeetupRecord, Span } from "@pintpoint/core/meetups";
import { StoreUnavailable } from "@pintpoint/core/shared";

/** The data of memory stores; several stores on one database stand for several processes. */
export class MemoryDatabase {
  readonly meetups = new Map<MeetupId, MeetupRecord | "gone">();
  /** Of the meetups that have a span and are not deleted. */
  readonly spans = new Map<MeetupId, Span>();
  readonly creations = new Map<string, CreationReceipt>();
}

/** One store's access to a database; closing it leaves the others open. */
export class MemoryConnection {
  readonly database: MemoryDatabase;
  readonly #beforeAndAfter: () => Promise<void>;
  #isClosed = false;

  /** @param beforeAndAfter awaited before and after each effect */
  constructor(database: MemoryDatabase, beforeAndAfter: () => Promise<void> = async () => {}) {
    this.database = database;
    this.#beforeAndAfter = beforeAndAfter;
  }

  async run<Result>(effect: (database: MemoryDatabase) => Result): Promise<Result> {
    await this.#beforeAndAfter();
    if (this.#isClosed) throw new StoreUnavailable("the store is closed");
    const result = effect(this.database);
    await this.#beforeAndAfter();
    return result;
  }

  close(): void {
    this.#isClosed = true;
  }
}
