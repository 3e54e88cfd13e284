import { CommandError } from "../document/command-error.ts";
import { type Doc, docIn } from "../document/doc.ts";
import { keyOf, numberIn } from "../document/value.ts";

interface Attempt {
  txn: number;
  results: Map<number, unknown>;
}

/**
 * First results of retryable writes, by session and number: a second delivery gets the first one's result. They belong to
 * the set, not to a member, and so outlive an election.
 */
export class RetryRecords {
  readonly #attempts = new Map<string, Attempt>();

  /** The statements of one command; those without a session and number are all new. */
  of(body: Doc): Statements {
    const { lsid, txnNumber } = body;
    const txn = numberIn(txnNumber);
    if (lsid === undefined || txn === undefined) return new Statements(new Map());
    const session = keyOf(docIn(lsid).id);
    const known = this.#attempts.get(session);
    if (known !== undefined && known.txn > txn) {
      throw new CommandError(
        225,
        `Retryable write with txnNumber ${txn} is prohibited: a newer one, ${known.txn}, has begun`,
      );
    }
    const attempt = known?.txn === txn ? known : { txn: Number(txn), results: new Map<number, unknown>() };
    this.#attempts.set(session, attempt);
    return new Statements(attempt.results);
  }

  forget(lsid: Doc): void {
    this.#attempts.delete(keyOf(lsid.id));
  }
}

export class Statements {
  /** Numbers of those that had been carried out before. */
  readonly retried: number[] = [];
  readonly #results: Map<number, unknown>;

  constructor(results: Map<number, unknown>) {
    this.#results = results;
  }

  /** Carries it out unless it has been; what threw has not been. */
  once<Result>(number: number, run: () => Result, isResult: (value: unknown) => value is Result): Result {
    const first = this.#results.get(number);
    if (isResult(first)) {
      this.retried.push(number);
      return first;
    }
    const result = run();
    this.#results.set(number, result);
    return result;
  }
}
