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
  Version,
} from "@pintpoint/core";
import { identifiedBy, MeetupIdUsed, StoreUnavailable } from "@pintpoint/core";
import type { Abortable, FindOptions } from "mongodb";
import { MongoCommitter } from "./committing.ts";
import type { Connection } from "./connection.ts";
import { connectionTo } from "./connection.ts";
import { insertOnce } from "./creating.ts";
import type { MeetupDocument } from "./document.ts";
import { documentOf, positionOf, recordOf } from "./document.ts";
import { readFailure, writeFailure } from "./failures.ts";
import type { HedgeTimes, Question } from "./hedge.ts";
import { Hedge, hedgeTimes } from "./hedge.ts";
import { inTime } from "./in-time.ts";
import { KnownNodes } from "./known-nodes.ts";
import { MigrationGate } from "./migration-gate.ts";
import type { MongoTimes } from "./mongo-options.ts";
import { defaultTimes } from "./mongo-options.ts";
import { sweepReceipts } from "./sweeping.ts";
import { tryUntil } from "./try-until.ts";
import type { WriteAttempt } from "./write-attempts.ts";
import { WriteAttempts } from "./write-attempts.ts";

export interface MongoStoreOptions {
  /** `mongodb://…` of a replica set; the database that it names, else `pintpoint`. */
  uri: string;
  /** `secondary` asks secondaries first, wherever an older answer is allowed. */
  reads?: "primary" | "secondary";
  /** Told why the store is not open yet, whenever the reason changes: the database is away, refuses the password, … */
  away?: (error: unknown) => void;
  times?: Partial<MongoTimes & { hedge: Partial<HedgeTimes> }>;
}

/** A store that opens by itself: until then everything is StoreUnavailable. */
export interface MongoStore extends MeetupStore {
  /** Fulfils when the database was reached and has the program's format; rejects with NewerDatabase. */
  readonly opened: Promise<void>;
}

/** Starts at once and needs no database to be there yet. Throws when the address is none. */
export function openMongoStore({ uri, reads = "primary", away = () => {}, times = {} }: MongoStoreOptions): MongoStore {
  const { hedge, ...more } = times;
  const all = { ...defaultTimes, ...more };
  const connection = connectionTo(uri, all);
  const asking = new Hedge(new KnownNodes(connection.client), {
    replicasFirst: reads === "secondary",
    times: { ...hedgeTimes, ...hedge },
  });
  return new Store(connection, new MigrationGate(connection, away), asking, all);
}

type Found = MeetupDocument | null;
type Asked = FindOptions & Abortable;

class Store implements MongoStore {
  readonly #connection: Connection;
  readonly #times: MongoTimes;
  readonly #gate: MigrationGate;
  readonly #hedge: Hedge;
  readonly #attempts: WriteAttempts;
  readonly #committer: MongoCommitter;
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(connection: Connection, gate: MigrationGate, hedge: Hedge, times: MongoTimes) {
    this.#connection = connection;
    this.#gate = gate;
    this.#hedge = hedge;
    this.#times = times;
    this.#attempts = new WriteAttempts(connection.client);
    this.#committer = new MongoCommitter(connection.meetups);
  }

  get opened(): Promise<void> {
    return this.#gate.opened;
  }

  async create(record: MeetupRecord, receipt?: CreationReceipt): ReturnType<MeetupStore["create"]> {
    const document = documentOf(record, receipt);
    return this.#write((attempt, mayGoOn) => insertOnce(this.#connection.meetups, document, receipt, attempt, mayGoOn));
  }

  async commit(id: MeetupId, commit: Commit): ReturnType<MeetupStore["commit"]> {
    return this.#write((attempt) => this.#committer.commit(String(id), commit, attempt));
  }

  async read(id: MeetupId): Promise<MeetupRecord | "gone" | null> {
    return recordOf(await this.#strictly((signal) => this.#find(id, { signal })));
  }

  async look(id: MeetupId, known: Version): Promise<Look> {
    const { answer, isReplica } = await this.#hedged({
      ...this.#asks(id),
      worth: (found) => worthOf(found, known),
    });
    return { found: recordOf(answer), isReplica };
  }

  async identify(id: MeetupId, bearer: TokenHash): Promise<Identified | "gone" | null> {
    // What could not be a key of ours is nobody's token; it must not become a path either.
    const isKey = bearer !== "" && !/[.\0]|^\$/.test(bearer);
    const token = isKey ? { [`vault.tokens.${bearer}`]: 1 } : {};
    const projection = { gone: 1, epoch: 1, version: 1, "vault.organiser": 1, ...token };
    const whose = (found: Found) => {
      if (found === null) return null;
      const at = positionOf(found);
      return at === "gone" ? at : identifiedBy(vaultOf(found), bearer, at);
    };
    const { answer } = await this.#hedged({
      ...this.#asks(id, { projection }),
      worth: (found) => (whose(found) === null ? "none" : "good"),
    });
    return whose(answer);
  }

  async positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    return this.#strictly((signal) => this.#findPositions(ids, { signal }));
  }

  async glance(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">> {
    const { answer, isReplica } = await this.#hedged({
      primary: (signal) => this.#findPositions(ids, { signal }),
      replica: (signal) => this.#findPositions(ids, { signal, readPreference: "secondary" }),
      worth: () => "good",
    });
    const missing = isReplica ? ids.filter((id) => !answer.has(id)) : [];
    if (missing.length === 0) return answer;
    return new Map([...answer, ...(await this.positions(missing))]);
  }

  async soon({ from, until }: Span, most: number): Promise<MeetupId[]> {
    // No limit at all is what MongoDB takes a limit of 0 for.
    if (most === 0) return [];
    const filter = { "span.until": { $gte: String(from) }, "span.from": { $lte: String(until) } };
    const find = async (options: Asked): Promise<MeetupId[]> => {
      const found = this.#connection.meetups.find(filter, { ...options, projection: { _id: 1 } });
      return (await found.sort({ "span.from": 1 }).limit(most).toArray()).map(({ _id }) => _id);
    };
    const { answer } = await this.#hedged({
      primary: (signal) => find({ signal }),
      replica: (signal) => find({ signal, readPreference: "secondary" }),
      worth: () => "good",
    });
    return answer;
  }

  sweep(now: number, after: string | null): Promise<string | null> {
    return this.#write(() => sweepReceipts(this.#connection.meetups, now, after));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#gate.close();
    await Promise.allSettled(this.#underWay);
    await this.#connection.client.close();
    await this.#gate.opened.catch(() => {});
  }

  #find(id: MeetupId, options: Asked): Promise<Found> {
    return this.#connection.meetups.findOne({ _id: String(id) }, options);
  }

  #asks(id: MeetupId, options: Asked = {}): Pick<Question<Found>, "primary" | "replica"> {
    return {
      primary: (signal) => this.#find(id, { ...options, signal }),
      replica: (signal) => this.#find(id, { ...options, signal, readPreference: "secondary" }),
    };
  }

  async #findPositions(ids: readonly MeetupId[], options: Asked): Promise<Map<MeetupId, Position | "gone">> {
    // One query and one answer, whatever their number.
    const batch = { ...options, projection: { epoch: 1, version: 1, gone: 1 }, batchSize: ids.length + 1 };
    const found = this.#connection.meetups.find({ _id: { $in: ids.map(String) } }, batch);
    return new Map((await found.toArray()).map((document) => [document._id, positionOf(document)]));
  }

  /** The primary's word, in time. */
  async #strictly<Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const until = performance.now() + this.#times.strictRead;
    const once = async (): Promise<Answer> => {
      const controller = new AbortController();
      try {
        return await inTime(until - performance.now(), ask(controller.signal));
      } finally {
        controller.abort();
      }
    };
    return this.#reading(once, until);
  }

  #hedged<Answer>(question: Question<Answer>) {
    return this.#reading(() => this.#hedge.ask(question));
  }

  /** @param until tries again until then; once unless given */
  async #reading<Answer>(read: () => Promise<Answer>, until = 0): Promise<Answer> {
    this.#pass();
    const once = async (): Promise<Answer> => {
      try {
        return await this.#during(read());
      } catch (error) {
        throw readFailure(error);
      }
    };
    return tryUntil({ until, oneTry: this.#times.oneTry, mayGoOn: () => this.#closing === undefined }, once);
  }

  /** RW1: answered in time, and told apart by what was really sent. */
  async #write<Result>(work: (attempt: WriteAttempt, mayGoOn: () => boolean) => Promise<Result>): Promise<Result> {
    this.#pass();
    const until = performance.now() + this.#times.write;
    const once = async (): Promise<Result> => {
      const attempt = this.#attempts.begin();
      const mayGoOn = (): boolean => performance.now() < until;
      try {
        return await this.#during(inTime(until - performance.now(), work(attempt, mayGoOn)));
      } catch (error) {
        if (error instanceof MeetupIdUsed) throw error;
        throw writeFailure(error, attempt.mayBeWritten);
      } finally {
        attempt.end();
      }
    };
    return tryUntil({ until, oneTry: this.#times.oneTry, mayGoOn: () => this.#closing === undefined }, once);
  }

  async #during<Result>(work: Promise<Result>): Promise<Result> {
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  #pass(): void {
    if (this.#closing !== undefined) throw new StoreUnavailable("the store is closed");
    this.#gate.pass();
  }
}

/**
 * Of a replica's copy, when `known` is the newest version that is known. Where that is none, because the cache has
 * forgotten everything, the meetup may be deleted: the primary is asked, too, as long as there is one (MS4).
 */
function worthOf(found: Found, known: Version): ReturnType<Question<Found>["worth"]> {
  if (found === null) return "none";
  if (found.gone) return "good";
  return known > 0 && (found.version ?? 0) >= known ? "good" : "older";
}

/** As much of the vault as was asked for. */
function vaultOf(found: MeetupDocument): Vault {
  const { organiser = "", tokens = {} } = found.vault ?? {};
  const vault: Vault = Object({ organiser, tokens, receipts: {} });
  return vault;
}
