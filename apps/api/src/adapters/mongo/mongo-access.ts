import { StoreUnavailable } from "@pintpoint/core/shared";
import type { Abortable, FindOptions } from "mongodb";
import { withTimeout } from "../../lifecycle/with-timeout.ts";
import { readFailure, throwMongoTimeout, writeFailure } from "./failures.ts";
import type { HedgedAnswer, HedgedRead, HedgedReader } from "./hedged-reader.ts";
import type { MigrationGate } from "./migration-gate.ts";
import type { MongoConnection } from "./mongo-connection.ts";
import type { MongoTimes } from "./mongo-times.ts";
import { retryUntil } from "./retry-until.ts";
import type { WriteAttempt } from "./write-attempts.ts";
import { WriteAttempts } from "./write-attempts.ts";

/** To be handed to the driver with a read: which member answers, and until when anybody waits for it. */
export type ReadOptions = FindOptions & Abortable;

/**
 * How a store reaches its database: each call has a timeout, is retried while nothing was written, and rejects with the
 * store's errors. It says nothing of what is stored.
 */
export class MongoAccess {
  readonly #connection: Pick<MongoConnection, "client">;
  readonly #gate: MigrationGate;
  readonly #hedgedReader: HedgedReader;
  readonly #times: MongoTimes;
  readonly #attempts: WriteAttempts;
  readonly #pending = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(
    connection: Pick<MongoConnection, "client">,
    gate: MigrationGate,
    hedgedReader: HedgedReader,
    times: MongoTimes,
  ) {
    this.#connection = connection;
    this.#gate = gate;
    this.#hedgedReader = hedgedReader;
    this.#times = times;
    this.#attempts = new WriteAttempts(connection.client);
  }

  /** A read from the primary. */
  readPrimary<Answer>(ask: (options: ReadOptions) => Promise<Answer>): Promise<Answer> {
    const until = performance.now() + this.#times.strictRead;
    const once = async (): Promise<Answer> => {
      const controller = new AbortController();
      try {
        return await withTimeLeft(until, ask({ signal: controller.signal }));
      } finally {
        controller.abort();
      }
    };
    return this.#withReadFailures(once, until);
  }

  /** A read that a replica may answer (RW2). @param quality of a replica's answer; good unless given */
  readHedged<Answer>(
    ask: (options: ReadOptions) => Promise<Answer>,
    quality: HedgedRead<Answer>["quality"] = () => "good",
  ): Promise<HedgedAnswer<Answer>> {
    const question: HedgedRead<Answer> = {
      primary: (signal) => ask({ signal }),
      replica: (signal) => ask({ signal, readPreference: "secondary" }),
      quality,
    };
    return this.#withReadFailures(() => this.#hedgedReader.read(question));
  }

  /** RW1: answers in time, and tells unavailable from unconfirmed by what was sent. */
  async write<Result>(work: (attempt: WriteAttempt, mayContinue: () => boolean) => Promise<Result>): Promise<Result> {
    this.#assertOpen();
    const until = performance.now() + this.#times.write;
    const once = async (): Promise<Result> => {
      const attempt = this.#attempts.begin();
      const mayContinue = (): boolean => performance.now() < until;
      try {
        return await this.#track(withTimeLeft(until, work(attempt, mayContinue)));
      } catch (error) {
        throw writeFailure(error, attempt.mayBeWritten);
      } finally {
        attempt.end();
      }
    };
    return this.#retry(once, until);
  }

  /** Finishes what is under way; afterwards every call is StoreUnavailable. */
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
    return this.#retry(once, until);
  }

  #retry<Result>(attempt: () => Promise<Result>, until: number): Promise<Result> {
    const mayContinue = (): boolean => this.#closing === undefined;
    return retryUntil({ until, minAttempt: this.#times.minAttempt, mayContinue }, attempt);
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

/** @param until in milliseconds of performance.now() */
function withTimeLeft<Result>(until: number, promise: Promise<Result>): Promise<Result> {
  const ms = until - performance.now();
  return withTimeout(promise, ms, throwMongoTimeout(ms));
}
