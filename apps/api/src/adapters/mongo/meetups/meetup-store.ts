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
  Version,
} from "@pintpoint/core";
import { identifyAt, MeetupIdUsed, StoreUnavailable } from "@pintpoint/core";
import type { Abortable, FindOptions } from "mongodb";
import { withTimeout } from "../../../lifecycle/with-timeout.ts";
import { readFailure, throwMongoTimeout, writeFailure } from "../failures.ts";
import type { HedgedRead, HedgingTimes } from "../hedged-reader.ts";
import { defaultHedgingTimes, HedgedReader } from "../hedged-reader.ts";
import { MigrationGate } from "../migration-gate.ts";
import type { MongoConnection } from "../mongo-connection.ts";
import { createMongoConnection } from "../mongo-connection.ts";
import type { MongoTimes } from "../mongo-times.ts";
import { defaultMongoTimes } from "../mongo-times.ts";
import { MonitoredMembers } from "../monitored-members.ts";
import { retryUntil } from "../retry-until.ts";
import type { WriteAttempt } from "../write-attempts.ts";
import { WriteAttempts } from "../write-attempts.ts";
import { insertOnce } from "./insert-once.ts";
import type { MeetupDocument } from "./meetup-document.ts";
import { documentOf, positionOf, recordOf } from "./meetup-document.ts";
import { meetupMigrations } from "./migrations.ts";
import { MongoCommitter } from "./mongo-committer.ts";
import { sweepReceipts } from "./sweep-receipts.ts";

export interface MongoStoreOptions {
  /** `mongodb://…` of a replica set; the database that it names, else `pintpoint`. */
  uri: string;
  /** `secondary` asks secondaries first, wherever an older answer is allowed. */
  reads?: "primary" | "secondary";
  /** Called whenever the reason changes why the store is not open: no connection, wrong password, … */
  openFailed?: (error: unknown) => void;
  times?: Partial<MongoTimes & { hedge: Partial<HedgingTimes> }>;
}

/** Opens by itself; until then every call rejects with StoreUnavailable. */
export interface MongoStore extends MeetupStore {
  /** Fulfils when the database was reached and has the program's format; rejects with NewerFormat. */
  readonly opened: Promise<void>;
}

/** Starts at once and needs no database to be there yet. Throws when the address is none. */
export function openMongoStore({
  uri,
  reads = "primary",
  openFailed = () => {},
  times = {},
}: MongoStoreOptions): MongoStore {
  const { hedge, ...more } = times;
  const all = { ...defaultMongoTimes, ...more };
  const connection = createMongoConnection(uri, all);
  const hedgedReader = new HedgedReader(new MonitoredMembers(connection.client), {
    replicasFirst: reads === "secondary",
    times: { ...defaultHedgingTimes, ...hedge },
  });
  const gate = new MigrationGate(connection, [meetupMigrations], openFailed);
  const store = new MongoMeetupStore(connection, gate, hedgedReader, all);
  return { records: store, stale: store, upcoming: store, opened: gate.opened };
}

type FoundDocument = MeetupDocument | null;
type ReadOptions = FindOptions & Abortable;

class MongoMeetupStore implements MeetupRecords, StaleReads, UpcomingIndex {
  readonly #connection: MongoConnection;
  readonly #times: MongoTimes;
  readonly #gate: MigrationGate;
  readonly #hedgedReader: HedgedReader;
  readonly #attempts: WriteAttempts;
  readonly #committer: MongoCommitter;
  readonly #pending = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(connection: MongoConnection, gate: MigrationGate, hedge: HedgedReader, times: MongoTimes) {
    this.#connection = connection;
    this.#gate = gate;
    this.#hedgedReader = hedge;
    this.#times = times;
    this.#attempts = new WriteAttempts(connection.client);
    this.#committer = new MongoCommitter(connection.meetups);
  }

  async create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupRecords["create"]> {
    const document = documentOf(record, receipt);
    return this.#write((attempt, mayGoOn) => insertOnce(this.#connection.meetups, document, receipt, attempt, mayGoOn));
  }

  async commit(id: MeetupId, commit: Commit): ReturnType<MeetupRecords["commit"]> {
    return this.#write((attempt) => this.#committer.commit(String(id), commit, attempt));
  }

  async read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return recordOf(await this.#readPrimary((signal) => this.#find(id, { signal })));
  }

  async readStale(id: MeetupId, known: Version): Promise<StaleRead> {
    const { answer, isReplica } = await this.#readHedged({
      ...this.#findOnBoth(id),
      quality: (found) => qualityOf(found, known),
    });
    return { found: recordOf(answer), isReplica };
  }

  async identifyStale(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    // A bearer that cannot be a key of ours matches no token, and must not become part of a path.
    const isPathKey = bearer !== "" && !/[.\0]|^\$/.test(bearer);
    const token = isPathKey ? { [`vault.tokens.${bearer}`]: 1 } : {};
    const projection = { gone: 1, epoch: 1, version: 1, "vault.organiser": 1, ...token };
    const identifiedIn = (found: FoundDocument) => {
      if (found === null) return null;
      const at = positionOf(found);
      return at === "gone" ? at : identifyAt(partialVault(found), bearer, at);
    };
    const { answer } = await this.#readHedged({
      ...this.#findOnBoth(id, { projection }),
      quality: (found) => (identifiedIn(found) === null ? "none" : "good"),
    });
    return identifiedIn(answer);
  }

  async positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#readPrimary((signal) => this.#findPositions(ids, { signal }));
  }

  async positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    const { answer, isReplica } = await this.#readHedged({
      primary: (signal) => this.#findPositions(ids, { signal }),
      replica: (signal) => this.#findPositions(ids, { signal, readPreference: "secondary" }),
      quality: () => "good",
    });
    const missing = isReplica ? ids.filter((id) => !answer.has(id)) : [];
    if (missing.length === 0) return answer;
    return new Map([...answer, ...(await this.positions(missing))]);
  }

  async upcoming({ from, until }: Span, most: number): Promise<MeetupId[]> {
    // MongoDB takes a limit of 0 for no limit.
    if (most === 0) return [];
    const filter = { "span.until": { $gte: String(from) }, "span.from": { $lte: String(until) } };
    const find = async (options: ReadOptions): Promise<MeetupId[]> => {
      const found = this.#connection.meetups.find(filter, { ...options, projection: { _id: 1 } });
      return (await found.sort({ "span.from": 1 }).limit(most).toArray()).map(({ _id }) => _id);
    };
    const { answer } = await this.#readHedged({
      primary: (signal) => find({ signal }),
      replica: (signal) => find({ signal, readPreference: "secondary" }),
      quality: () => "good",
    });
    return answer;
  }

  sweepReceipts(now: number, after: string | null): Promise<string | null> {
    return this.#write(() => sweepReceipts(this.#connection.meetups, now, after));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#gate.close();
    await Promise.allSettled(this.#pending);
    await this.#connection.client.close();
    await this.#gate.opened.catch(() => {});
  }

  #find(id: MeetupId, options: ReadOptions): Promise<FoundDocument> {
    return this.#connection.meetups.findOne({ _id: String(id) }, options);
  }

  #findOnBoth(id: MeetupId, options: ReadOptions = {}): Pick<HedgedRead<FoundDocument>, "primary" | "replica"> {
    return {
      primary: (signal) => this.#find(id, { ...options, signal }),
      replica: (signal) => this.#find(id, { ...options, signal, readPreference: "secondary" }),
    };
  }

  async #findPositions(ids: readonly MeetupId[], options: ReadOptions): Promise<Map<MeetupId, Position | "gone">> {
    // One query and one answer, whatever their number.
    const batch = { ...options, projection: { epoch: 1, version: 1, gone: 1 }, batchSize: ids.length + 1 };
    const found = this.#connection.meetups.find({ _id: { $in: ids.map(String) } }, batch);
    return new Map((await found.toArray()).map((document) => [document._id, positionOf(document)]));
  }

  /** Read from the primary, with a timeout. */
  async #readPrimary<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const until = performance.now() + this.#times.strictRead;
    const once = async (): Promise<Answer> => {
      const controller = new AbortController();
      try {
        const ms = until - performance.now();
        return await withTimeout(ask(controller.signal), ms, throwMongoTimeout(ms));
      } finally {
        controller.abort();
      }
    };
    return this.#withReadFailures(once, until);
  }

  #readHedged<Answer>(question: HedgedRead<Answer>) {
    return this.#withReadFailures(() => this.#hedgedReader.read(question));
  }

  /** @param until tries again until then; once unless given */
  async #withReadFailures<Answer>(read: () => Promise<Answer>, until = 0): Promise<Answer> {
    this.#assertOpen();
    const once = async (): Promise<Answer> => {
      try {
        return await this.#track(read());
      } catch (error) {
        throw readFailure(error);
      }
    };
    return retryUntil(
      { until, minAttempt: this.#times.minAttempt, mayContinue: () => this.#closing === undefined },
      once,
    );
  }

  /** RW1: answers in time, and tells unavailable from unconfirmed by what was sent. */
  async #write<Result>(work: (attempt: WriteAttempt, mayContinue: () => boolean) => Promise<Result>): Promise<Result> {
    this.#assertOpen();
    const until = performance.now() + this.#times.write;
    const once = async (): Promise<Result> => {
      const attempt = this.#attempts.begin();
      const mayContinue = (): boolean => performance.now() < until;
      try {
        const ms = until - performance.now();
        return await this.#track(withTimeout(work(attempt, mayContinue), ms, throwMongoTimeout(ms)));
      } catch (error) {
        if (error instanceof MeetupIdUsed) throw error;
        throw writeFailure(error, attempt.mayBeWritten);
      } finally {
        attempt.end();
      }
    };
    return retryUntil(
      { until, minAttempt: this.#times.minAttempt, mayContinue: () => this.#closing === undefined },
      once,
    );
  }

  async #track<Result>(work: Promise<Result>): Promise<Result> {
    this.#pending.add(work);
    try {
      return await work;
    } finally {
      this.#pending.delete(work);
    }
  }

  #assertOpen(): void {
    if (this.#closing !== undefined) throw new StoreUnavailable("the store is closed");
    this.#gate.assertOpen();
  }
}

/**
 * Quality of a replica's copy when `known` is the newest known version. With no known version (the cache has lost
 * everything) the meetup may be deleted, so the primary is asked, too, while there is one (MS4).
 */
function qualityOf(found: FoundDocument, known: Version): ReturnType<HedgedRead<FoundDocument>["quality"]> {
  if (found === null) return "none";
  if (found.gone) return "good";
  return known > 0 && (found.version ?? 0) >= known ? "good" : "older";
}

/** As much of the vault as was asked for. */
function partialVault(found: MeetupDocument): Vault {
  const { organiser = "", tokens = {} } = found.vault ?? {};
  const vault: Vault = Object({ organiser, tokens, receipts: {} });
  return vault;
}
