/** Too much waits for its turn already. */
export class SerialQueueFull extends Error {
  override readonly name = "SerialQueueFull";
}

/** Runs large work one after another, with a bound on the memory of what waits. */
export class SerialQueue {
  readonly #maxBytes: number;
  #last: Promise<unknown> = Promise.resolve();
  #bytes = 0;

  /** @param mostBytes that all who wait may hold together */
  constructor(mostBytes: number) {
    this.#maxBytes = mostBytes;
  }

  /** Rejects with SerialQueueFull, or as the work does. */
  async run<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#maxBytes) throw new SerialQueueFull();
    this.#bytes += bytes;
    const running = this.#last.then(work).finally(() => {
      this.#bytes -= bytes;
    });
    this.#last = running.catch(() => {});
    return await running;
  }
}
