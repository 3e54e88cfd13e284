/** Too much of an address waits already: answered as 429. */
export class FairQueueFull extends Error {
  override name = "FairQueueFull";
  /** In seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super("too much of this address waits already");
    this.retryAfter = retryAfter;
  }
}
