import type { DatabaseSync } from "node:sqlite";
import type {
  Commit,
  CreationReceipt,
  Identified,
  Look,
  MeetupId,
  MeetupRecord,
  MeetupStore,
  Position,
  Span,
  TokenHash,
  Vault,
} from "@pintpoint/core";
import { buryReceipts, identifiedBy, MeetupIdUsed, StoreUnavailable, spanOf } from "@pintpoint/core";
import { CreationTable } from "./creation-table.ts";
import { openDatabase } from "./exclusive-database.ts";
import { failure } from "./failures.ts";
import { erases, LogTruncation } from "./log-truncation.ts";
import { MeetupTable } from "./meetup-table.ts";
import { PartWriter } from "./part-writer.ts";
import { stateSpread, vaultSpread } from "./place.ts";
import { recordOfRows } from "./record-rows.ts";
import { RowTable } from "./row-table.ts";
import { TurnTransaction } from "./turn-transaction.ts";

/**
 * The embedded store: one file in `directory`, which is made if need be. Throws DataDirectoryInUse when another process
 * has it, DataDirectoryUnusable when it cannot be used.
 */
export function openSqliteStore(directory: string): MeetupStore {
  return new SqliteStore(openDatabase(directory));
}

const isToken = (path: string): boolean => path.startsWith("tokens.");

/** So much is looked at in one turn of the event loop. */
const sweptAtOnce = { meetups: 100, creations: 500 };

/** On an open database, which it closes in the end. */
export class SqliteStore implements MeetupStore {
  readonly #db: DatabaseSync;
  readonly #batch: TurnTransaction;
  readonly #meetups: MeetupTable;
  readonly #creations: CreationTable;
  readonly #state: RowTable;
  readonly #vault: RowTable;
  readonly #log: LogTruncation;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#batch = new TurnTransaction(db);
    this.#meetups = new MeetupTable(db);
    this.#creations = new CreationTable(db);
    this.#state = new RowTable(db, "state");
    this.#vault = new RowTable(db, "vault");
    this.#log = new LogTruncation(db);
  }

  create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupStore["create"]> {
    return this.#batch.submit(() => {
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
    return this.#ask(() => {
      const standing = this.#meetups.find(id);
      if (standing === undefined) return null;
      if (standing.gone) return "gone";
      return recordOfRows(id, standing, { state: this.#state, vault: this.#vault });
    });
  }

  async look(id: MeetupId): Promise<Look> {
    return { found: await this.read(id), isReplica: false };
  }

  identify(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    return this.#ask(() => {
      const standing = this.#meetups.find(id);
      if (standing === undefined) return null;
      if (standing.gone) return "gone";
      return identifiedBy(this.#vaultAbout(standing.number, bearer), bearer, standing);
    });
  }

  async commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    const outcome = await this.#commit(id, commit);
    const isErasing = commit.kind === "delete" || erases(commit.meetup) || commit.vault.unset.some(isToken);
    if (outcome === "committed" && isErasing) this.#log.soon();
    return outcome;
  }

  #commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    return this.#batch.submit(() => {
      const standing = this.#meetups.find(id);
      if (standing === undefined) return "unknown";
      if (standing.gone) return "gone";
      const { number, epoch, version } = standing;
      if (epoch !== commit.at.epoch || version !== commit.at.version) return "conflict";
      if (commit.kind === "delete") this.#delete(id, number);
      else {
        this.#meetups.raise(number, commit.to);
        if (commit.span !== undefined) this.#meetups.takesPlace(number, commit.span);
        this.#stateWriter(number).apply(commit.meetup);
        this.#vaultWriter(number).apply(commit.vault);
      }
      return "committed";
    });
  }

  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#ask(() => {
      const positions = new Map<MeetupId, Position | "gone">();
      for (const [id, { gone, epoch, version }] of this.#meetups.findAll(ids)) {
        positions.set(id, gone ? "gone" : { epoch, version });
      }
      return positions;
    });
  }

  glance(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.positions(ids);
  }

  soon(during: Span, most: number): Promise<MeetupId[]> {
    return this.#ask(() => this.#meetups.soon(during, most));
  }

  sweep(now: number, after: string | null): Promise<string | null> {
    return this.#batch.submit(() => {
      const creations = this.#creations.sweep(now, sweptAtOnce.creations);
      const numbers = this.#meetups.behind(Number(after ?? 0), sweptAtOnce.meetups);
      for (const number of numbers) this.#sweepReceipts(number, now);
      const last = numbers.at(-1) ?? Number(after ?? 0);
      const isThrough = numbers.length < sweptAtOnce.meetups && creations < sweptAtOnce.creations;
      return isThrough ? null : String(last);
    });
  }

  async close(): Promise<void> {
    if (!this.#db.isOpen) return;
    this.#batch.close();
    this.#log.close();
    this.#db.close();
  }

  /** A read: SQLite answers at once, and never in the middle of a batch. */
  async #ask<Answer>(question: () => Answer): Promise<Answer> {
    if (!this.#db.isOpen) throw new StoreUnavailable("the store is closed");
    try {
      return question();
    } catch (error) {
      throw failure(error);
    }
  }

  #delete(id: MeetupId, number: number): void {
    this.#state.removeAll(number);
    this.#vault.removeAll(number);
    this.#meetups.bury(number);
    this.#creations.cut(id);
  }

  #sweepReceipts(number: number, now: number): void {
    const receipts: Vault["receipts"] = {};
    for (const { entry, item, json } of this.#vault.items(number, "receipts")) {
      receipts[entry] = { ...receipts[entry], [item]: JSON.parse(json) };
    }
    const dead = buryReceipts({ organiser: "", tokens: {}, receipts }, now);
    if (dead.unset.length > 0) this.#vaultWriter(number).apply(dead);
  }

  /** As much of the vault as it takes to tell whose token this is. */
  #vaultAbout(number: number, bearer: TokenHash): Vault {
    const organiser = this.#vault.get(number, { field: "organiser", entry: "", item: "" });
    const owner = bearer === "" ? undefined : this.#vault.get(number, { field: "tokens", entry: bearer, item: "" });
    return {
      organiser: JSON.parse(organiser ?? '""'),
      tokens: owner === undefined ? {} : { [bearer]: JSON.parse(owner) },
      receipts: {},
    };
  }

  #stateWriter(number: number): PartWriter {
    return new PartWriter(this.#state, stateSpread, number);
  }

  #vaultWriter(number: number): PartWriter {
    return new PartWriter(this.#vault, vaultSpread, number);
  }
}
