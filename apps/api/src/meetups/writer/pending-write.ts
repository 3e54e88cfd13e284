import type { Mutation, Version, WriteResult } from "@pintpoint/core/meetups";

/** One mutation between its arrival and its answer. It is answered within the deadline, whatever happens (RW1). */
export class PendingWrite {
  readonly mutation: Mutation;
  /** Milliseconds since 1970: the instant at which core judges it (MS13). */
  readonly arrivedAt: number;
  readonly result: Promise<WriteResult>;
  /** A commit with it may have reached the store: after the deadline it is unconfirmed, not unavailable. */
  isInFlight = false;
  /** Counted by the rate limits already: decided again after a conflict, it is not counted again. */
  isCounted = false;
  /** The newest version that this process knew to be in the store when the command came; 0: none. */
  arrivedOn: Version = 0;
  #isAnswered = false;
  #settle: (settle: { result: WriteResult } | { error: unknown }) => void = () => {};
  readonly #timer: NodeJS.Timeout;

  constructor(mutation: Mutation, arrivedAt: number, answerWithinMs: number) {
    this.mutation = mutation;
    this.arrivedAt = arrivedAt;
    this.result = new Promise((resolve, reject) => {
      this.#settle = (settle) => ("result" in settle ? resolve(settle.result) : reject(settle.error));
    });
    this.#timer = setTimeout(
      () => this.answer({ kind: this.isInFlight ? "unconfirmed" : "unavailable" }),
      answerWithinMs,
    );
  }

  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  /** The first answer counts. */
  answer(result: WriteResult): void {
    this.#finish({ result });
  }

  /** A fault of the program, not one of the results of MS11. */
  fail(error: unknown): void {
    this.#finish({ error });
  }

  #finish(settle: { result: WriteResult } | { error: unknown }): void {
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    clearTimeout(this.#timer);
    this.#settle(settle);
  }
}
