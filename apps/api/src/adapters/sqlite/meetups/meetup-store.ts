import type {
  Commit,
  CreationReceipt,
  Identified,
  MeetupId,
  MeetupRecord,
  MeetupRecords,
  MeetupStore,
  Position,
  Span,
  StaleRead,
  StaleReads,
  TokenHash,
  UpcomingIndex,
  Vault,
} from "@pintpoint/core";
import { identifyAt, MeetupIdUsed, removeExpiredReceipts, StoreUnavailable, spanOf } from "@pintpoint/core";
import { storeFailure } from "../failures.ts";
import type { SqliteConnection } from "../sqlite-connection.ts";
import { openSqliteConnection } from "../sqlite-connection.ts";
import { erases } from "./erases.ts";
import { meetupMigrations } from "./migrations.ts";
import { CreationTable } from "./tables/creation-table.ts";
import { MeetupTable } from "./tables/meetup-table.ts";
import { readRecord } from "./tables/read-record.ts";
import { stateRowDepths, vaultRowDepths } from "./tables/row-key.ts";
import { RowTable } from "./tables/row-table.ts";
import { RowWriter } from "./tables/row-writer.ts";

/**
 * The embedded store: one file in `directory`, which is made if need be. Throws DataDirectoryInUse when another process
 * has it, DataDirectoryUnusable when it cannot be used.
 */
export function openSqliteStore(directory: string): MeetupStore {
  return createSqliteStore(openSqliteConnection(directory, [meetupMigrations]));
}

/** On a connection, which it closes in the end: the stores of all domains are closed together. */
export function createSqliteStore(connection: SqliteConnection): MeetupStore {
  const store = new SqliteStore(connection);
  return { records: store, stale: store, upcoming: store };
}

const isTokenPath = (path: string): boolean => path.startsWith("tokens.");

/** Rows looked at in one iteration of the event loop. */
const sweepBatch = { meetups: 100, creations: 500 };

class SqliteStore implements MeetupRecords, StaleReads, UpcomingIndex {
  readonly #connection: SqliteConnection;
  readonly #meetups: MeetupTable;
  readonly #creations: CreationTable;
  readonly #state: RowTable;
  readonly #vault: RowTable;

  constructor(connection: SqliteConnection) {
    const { db } = connection;
    this.#connection = connection;
    this.#meetups = new MeetupTable(db);
    this.#creations = new CreationTable(db);
    this.#state = new RowTable(db, "state");
    this.#vault = new RowTable(db, "vault");
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupRecords["create"]> {
    return this.#connection.transaction.submit(() => {
      const first = receipt && this.#creations.find(receipt.id, receipt.at);
      if (first !== undefined) return { kind: "replayed", receipt: first };
      const { id, epoch, version, ...fields } = record.meetup;
      if (this.#meetups.find(id) !== undefined) throw new MeetupIdUsed(id);
      const number = this.#meetups.insert(id, { epoch, version }, spanOf(record.meetup));
      this.#stateWriter(number).create(fields);
      this.#vaultWriter(number).create(record.vault);
      if (receipt !== undefined) this.#creations.put(receipt);
      return { kind: "created" };
    });
  }

  read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return this.#read(() => {
      const meetupRow = this.#meetups.find(id);
      if (meetupRow === undefined) return null;
      if (meetupRow.isGone) return "gone";
      return readRecord(id, meetupRow, { state: this.#state, vault: this.#vault });
    });
  }

  async readStale(id: MeetupId): Promise<StaleRead> {
    return { found: await this.read(id), isReplica: false };
  }

  identifyStale(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    return this.#read(() => {
      const meetupRow = this.#meetups.find(id);
      if (meetupRow === undefined) return null;
      if (meetupRow.isGone) return "gone";
      return identifyAt(this.#partialVault(meetupRow.number, bearer), bearer, meetupRow);
    });
  }

  async commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    const outcome = await this.#commit(id, commit);
    const isErasing = commit.kind === "delete" || erases(commit.meetup) || commit.vault.unset.some(isTokenPath);
    if (outcome === "committed" && isErasing) this.#connection.logTruncation.schedule();
    return outcome;
  }

  #commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    return this.#connection.transaction.submit(() => {
      const meetupRow = this.#meetups.find(id);
      if (meetupRow === undefined) return "unknown";
      if (meetupRow.isGone) return "gone";
      const { number, epoch, version } = meetupRow;
      if (epoch !== commit.base.epoch || version !== commit.base.version) return "conflict";
      if (commit.kind === "delete") this.#delete(id, number);
      else {
        this.#meetups.setVersion(number, commit.to);
        if (commit.span !== undefined) this.#meetups.setSpan(number, commit.span);
        this.#stateWriter(number).apply(commit.meetup);
        this.#vaultWriter(number).apply(commit.vault);
      }
      return "committed";
    });
  }

  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#read(() => {
      const positions = new Map<MeetupId, Position | "gone">();
      for (const [id, { isGone: gone, epoch, version }] of this.#meetups.findAll(ids)) {
        positions.set(id, gone ? "gone" : { epoch, version });
      }
      return positions;
    });
  }

  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.positions(ids);
  }

  upcoming(during: Span, most: number): Promise<MeetupId[]> {
    return this.#read(() => this.#meetups.upcoming(during, most));
  }

  sweepReceipts(now: number, after: string | null): Promise<string | null> {
    return this.#connection.transaction.submit(() => {
      const creations = this.#creations.sweep(now, sweepBatch.creations);
      const numbers = this.#meetups.numbersAfter(Number(after ?? 0), sweepBatch.meetups);
      for (const number of numbers) this.#sweepReceipts(number, now);
      const last = numbers.at(-1) ?? Number(after ?? 0);
      const isFinished = numbers.length < sweepBatch.meetups && creations < sweepBatch.creations;
      return isFinished ? null : String(last);
    });
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  /** A read: SQLite answers at once, and never in the middle of a batch. */
  async #read<Answer>(work: () => Answer): Promise<Answer> {
    if (!this.#connection.db.isOpen) throw new StoreUnavailable("the store is closed");
    try {
      return work();
    } catch (error) {
      throw storeFailure(error);
    }
  }

  #delete(id: MeetupId, number: number): void {
    this.#state.removeAll(number);
    this.#vault.removeAll(number);
    this.#meetups.markGone(number);
    this.#creations.clearResult(id);
  }

  #sweepReceipts(number: number, now: number): void {
    const receipts: Vault["receipts"] = {};
    for (const { entry, item, json } of this.#vault.items(number, "receipts")) {
      receipts[entry] = { ...receipts[entry], [item]: JSON.parse(json) };
    }
    const expired = removeExpiredReceipts({ organiser: "", tokens: {}, receipts }, now);
    if (expired.unset.length > 0) this.#vaultWriter(number).apply(expired);
  }

  /** As much of the vault as it takes to tell whose token this is. */
  #partialVault(number: number, bearer: TokenHash): Vault {
    const organiser = this.#vault.get(number, { field: "organiser", entry: "", item: "" });
    const owner = bearer === "" ? undefined : this.#vault.get(number, { field: "tokens", entry: bearer, item: "" });
    return {
      organiser: JSON.parse(organiser ?? '""'),
      tokens: owner === undefined ? {} : { [bearer]: JSON.parse(owner) },
      receipts: {},
    };
  }

  #stateWriter(number: number): RowWriter {
    return new RowWriter(this.#state, stateRowDepths, number);
  }

  #vaultWriter(number: number): RowWriter {
    return new RowWriter(this.#vault, vaultRowDepths, number);
  }
}
