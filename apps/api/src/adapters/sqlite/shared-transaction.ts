import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers";
import { StorageFull, StoreUnavailable } from "@pintpoint/core/shared";
import { commitFailure, storeFailure } from "./failures.ts";

interface QueuedWrite {
  /**
   * Does the work inside the transaction; returns a function that reports the result once it is durable. May run twice.
   */
  run(): () => void;
  fail(error: unknown): void;
}

/** Collects the writes of one iteration of the event loop, of all meetups, into one transaction with one fsync. */
export class SharedTransaction {
  readonly #db: DatabaseSync;
  #queued: QueuedWrite[] = [];
  #isClosed = false;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /**
   * Fulfils with what `work` gave when the transaction is durable. What `work` throws is its own failure: nothing of it
   * is written, and the others of the turn are.
   */
  submit<Result>(work: () => Result): Promise<Result> {
    if (this.#isClosed) return Promise.reject(new StoreUnavailable("the store is closed"));
    if (this.#queued.length === 0) setImmediate(() => this.#flush());
    return new Promise((resolve, reject) => {
      const run = () => {
        const result = work();
        return () => resolve(result);
      };
      this.#queued.push({ run, fail: reject });
    });
  }

  /** Writes what is waiting; afterwards everything is StoreUnavailable. */
  close(): void {
    this.#isClosed = true;
    this.#flush();
  }

  #flush(): void {
    const jobs = this.#queued;
    this.#queued = [];
    if (jobs.length === 0) return;
    const problem = this.#transact(jobs);
    if (problem === null) return;
    // One large write may have filled the disk; smaller ones may still fit.
    if (problem instanceof StorageFull && jobs.length > 1) {
      for (const job of jobs) this.#transactAlone(job);
    } else for (const job of jobs) job.fail(problem);
  }

  #transactAlone(job: QueuedWrite): void {
    const problem = this.#transact([job]);
    if (problem !== null) job.fail(problem);
  }

  /** Null when it is durable and every caller has its result; else the error, and no caller has one. */
  #transact(jobs: readonly QueuedWrite[]): unknown {
    const resolvers: (() => void)[] = [];
    try {
      this.#rollBack();
      this.#db.exec("BEGIN IMMEDIATE");
      for (const job of jobs) resolvers.push(this.#runInSavepoint(job));
    } catch (error) {
      this.#rollBackQuietly();
      return storeFailure(error);
    }
    try {
      this.#db.exec("COMMIT");
    } catch (error) {
      this.#rollBackQuietly();
      return commitFailure(error);
    }
    for (const one of resolvers) one();
    return null;
  }

  #runInSavepoint(job: QueuedWrite): () => void {
    this.#db.exec("SAVEPOINT job");
    try {
      const tell = job.run();
      this.#db.exec("RELEASE job");
      return tell;
    } catch (error) {
      // After some errors SQLite rolls the whole transaction back: then it is not this write's failure alone.
      if (!this.#db.isTransaction) throw error;
      this.#db.exec("ROLLBACK TO job; RELEASE job");
      return () => job.fail(storeFailure(error));
    }
  }

  #rollBack(): void {
    if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
  }

  #rollBackQuietly(): void {
    try {
      this.#rollBack();
    } catch {
      // The error that led here is the one to tell; the next transaction begins by rolling back once more.
    }
  }
}
