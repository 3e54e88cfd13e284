import type { RetryAfter } from "./verdict.ts";

/** In units of work: a request that reads is one, and so is a command of a socket. */
export const fairQueueLimits = {
  /** Of one address, for one turn of the event loop. */
  perIteration: 32,
  /** Of what one address sends, waiting for later turns. */
  maxQueued: 16_384,
};

/** Of a request that may change something, also of one that is refused: it is parsed, checked and decided (0.8 ms). */
export const workOfChange = 8;
/** Of a body or message of so many bytes, which is parsed and checked: 64 KiB of them take some milliseconds. */
export const workOfInput = (bytes: number): number => Math.floor(bytes / 512);
/** Of an answer of so many bytes, which is handed to the kernel. */
export const workOfAnswer = (bytes: number): number => Math.floor(bytes / 16_384);

interface QueuedWork {
  work: number;
  start(verdict: null): void;
}

interface AddressQueue {
  /** Work that has begun and that no turn has paid for yet. */
  started: number;
  /** Work of those that wait. */
  queued: number;
  readonly waiting: QueuedWork[];
}

/** For who has to be refused: what waits is done within about a second. */
const retryAfterSeconds = 1;

/**
 * Shares the event loop out between addresses. Each may begin so much work in one turn of it; what is more waits, in the
 * order in which it came, for later turns, and what is larger than a share takes several turns' shares. So whatever one
 * address sends at once, everybody else waits for a piece of it and not for all of it. What is within the share of its
 * address does not wait at all.
 */
export class FairQueue {
  readonly #limits: typeof fairQueueLimits;
  readonly #queues = new Map<string, AddressQueue>();

  constructor(limits = fairQueueLimits) {
    this.#limits = limits;
  }

  /** Units of work of all addresses that wait. */
  get queuedWork(): number {
    let queued = 0;
    for (const share of this.#queues.values()) queued += share.queued;
    return queued;
  }

  /** That have begun something lately, or wait. */
  get addressCount(): number {
    return this.#queues.size;
  }

  /** For what has come. Null: it may begin, now or when the promise is fulfilled. Seconds: too much waits already. */
  take(address: string, work = 1): RetryAfter | Promise<RetryAfter> {
    const share = this.#queueOf(address);
    if (share.queued > 0 && share.queued + work > this.#limits.maxQueued) return retryAfterSeconds;
    return this.#schedule(share, work);
  }

  /** For what has been let in already, such as its answer: it waits, however much there is. */
  next(address: string, work: number): null | Promise<null> {
    return this.#schedule(this.#queueOf(address), work);
  }

  #schedule(share: AddressQueue, work: number): null | Promise<null> {
    if (share.waiting.length === 0 && this.#fits(share, work)) {
      share.started += work;
      return null;
    }
    share.queued += work;
    return new Promise((begin) => share.waiting.push({ work, start: begin }));
  }

  /** What is larger than a share begins when everything before it is paid for. */
  #fits({ started }: AddressQueue, work: number): boolean {
    return started === 0 || started + work <= this.#limits.perIteration;
  }

  #queueOf(address: string): AddressQueue {
    const known = this.#queues.get(address);
    if (known !== undefined) return known;
    const share = { started: 0, queued: 0, waiting: [] };
    if (this.#queues.size === 0) setImmediate(() => this.#nextIteration());
    this.#queues.set(address, share);
    return share;
  }

  /** Node begins what was planned here only after it has looked at every connection once more. */
  #nextIteration(): void {
    for (const [address, share] of this.#queues) {
      share.started = Math.max(0, share.started - this.#limits.perIteration);
      this.#startQueued(share);
      if (share.started === 0) this.#queues.delete(address);
    }
    if (this.#queues.size > 0) setImmediate(() => this.#nextIteration());
  }

  #startQueued(share: AddressQueue): void {
    let released = 0;
    for (const { work, start: begin } of share.waiting) {
      if (!this.#fits(share, work)) break;
      share.started += work;
      share.queued -= work;
      released += 1;
      begin(null);
    }
    share.waiting.splice(0, released);
  }
}
