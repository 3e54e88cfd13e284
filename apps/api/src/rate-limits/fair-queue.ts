import type { RetryAfter } from "./retry-after.ts";

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
  /** Work that was started and not yet paid by an iteration's share. */
  started: number;
  /** Work of those that wait. */
  queued: number;
  readonly waiting: QueuedWork[];
}

/** Seconds told to a refused request: what is queued is done within about one second. */
const retryAfterSeconds = 1;

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

/**
 * Shares the event loop between addresses. In one iteration each address may start a share of work; more is queued in
 * order of arrival, and work larger than a share uses several iterations' shares. So a burst of one address delays the
 * others by one share, not by all of it. Work within the share is not queued.
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

  /** For new work. Null: it may start, now or when the promise resolves. A number: refused, seconds to wait. */
  take(address: string, work = 1): RetryAfter | Promise<RetryAfter> {
    const share = this.#queueOf(address);
    if (share.queued > 0 && share.queued + work > this.#limits.maxQueued) return retryAfterSeconds;
    return this.#schedule(share, work);
  }

  /** For work that was admitted before, such as its answer: queued without a bound. */
  next(address: string, work: number): null | Promise<null> {
    return this.#schedule(this.#queueOf(address), work);
  }

  #schedule(share: AddressQueue, work: number): null | Promise<null> {
    if (share.waiting.length === 0 && this.#fits(share, work)) {
      share.started += work;
      return null;
    }
    share.queued += work;
    return new Promise((start) => share.waiting.push({ work, start }));
  }

  /** Work larger than a share starts when nothing unpaid is left. */
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

  /** Node runs an immediate that was set here only after it has polled all connections again. */
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
    for (const { work, start } of share.waiting) {
      if (!this.#fits(share, work)) break;
      share.started += work;
      share.queued -= work;
      released += 1;
      start(null);
    }
    share.waiting.splice(0, released);
  }
}
