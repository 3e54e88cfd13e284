/** Too much waits for its turn already. */
export class TooMuchWaits extends Error {
  override readonly name = "TooMuchWaits";
}

/** Lets large pieces of work run one after another. What waits for its turn holds memory, so there is a bound to that. */
export class Turns {
  readonly #mostBytes: number;
  #last: Promise<unknown> = Promise.resolve();
  #bytes = 0;

  /** @param mostBytes that all who wait may hold together */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Rejects with TooMuchWaits, or as the work does. */
  async take<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#mostBytes) throw new TooMuchWaits();
    this.#bytes += bytes;
    const turn = this.#last.then(work).finally(() => {
      this.#bytes -= bytes;
    });
    this.#last = turn.catch(() => {});
    return await turn;
  }
}
