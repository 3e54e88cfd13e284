import type { Verdict } from "./verdict.ts";

/** In units of work: a request that reads is one, and so is a command of a socket. */
export const fairShares = {
  /** Of one address, for one turn of the event loop. */
  perTurn: 32,
  /** Of what one address sends, waiting for later turns. */
  waiting: 16_384,
};

/** Of a request that may change something, also of one that is refused: it is parsed, checked and decided (0.8 ms). */
export const workOfChange = 8;
/** Of a body or message of so many bytes, which is parsed and checked: 64 KiB of them take some milliseconds. */
export const workOfInput = (bytes: number): number => Math.floor(bytes / 512);
/** Of an answer of so many bytes, which is handed to the kernel. */
export const workOfAnswer = (bytes: number): number => Math.floor(bytes / 16_384);

interface Waiting {
  work: number;
  begin(verdict: null): void;
}

interface Share {
  /** Work that has begun and that no turn has paid for yet. */
  begun: number;
  /** Work of those that wait. */
  owed: number;
  readonly waiting: Waiting[];
}

/** For who has to be refused: what waits is done within about a second. */
const soon = 1;

/**
 * Shares the event loop out between addresses. Each may begin so much work in one turn of it; what is more waits, in the
 * order in which it came, for later turns, and what is larger than a share takes several turns' shares. So whatever one
 * address sends at once, everybody else waits for a piece of it and not for all of it. What is within the share of its
 * address does not wait at all.
 */
export class FairQueue {
  readonly #limits: typeof fairShares;
  readonly #shares = new Map<string, Share>();

  constructor(limits = fairShares) {
    this.#limits = limits;
  }

  /** Units of work of all addresses that wait. */
  get waiting(): number {
    let owed = 0;
    for (const share of this.#shares.values()) owed += share.owed;
    return owed;
  }

  /** That have begun something lately, or wait. */
  get addresses(): number {
    return this.#shares.size;
  }

  /** For what has come. Null: it may begin, now or when the promise is fulfilled. Seconds: too much waits already. */
  take(address: string, work = 1): Verdict | Promise<Verdict> {
    const share = this.#shareOf(address);
    if (share.owed > 0 && share.owed + work > this.#limits.waiting) return soon;
    return this.#enter(share, work);
  }

  /** For what has been let in already, such as its answer: it waits, however much there is. */
  next(address: string, work: number): null | Promise<null> {
    return this.#enter(this.#shareOf(address), work);
  }

  #enter(share: Share, work: number): null | Promise<null> {
    if (share.waiting.length === 0 && this.#fits(share, work)) {
      share.begun += work;
      return null;
    }
    share.owed += work;
    return new Promise((begin) => share.waiting.push({ work, begin }));
  }

  /** What is larger than a share begins when everything before it is paid for. */
  #fits({ begun }: Share, work: number): boolean {
    return begun === 0 || begun + work <= this.#limits.perTurn;
  }

  #shareOf(address: string): Share {
    const known = this.#shares.get(address);
    if (known !== undefined) return known;
    const share = { begun: 0, owed: 0, waiting: [] };
    if (this.#shares.size === 0) setImmediate(() => this.#nextTurn());
    this.#shares.set(address, share);
    return share;
  }

  /** Node begins what was planned here only after it has looked at every connection once more. */
  #nextTurn(): void {
    for (const [address, share] of this.#shares) {
      share.begun = Math.max(0, share.begun - this.#limits.perTurn);
      this.#release(share);
      if (share.begun === 0) this.#shares.delete(address);
    }
    if (this.#shares.size > 0) setImmediate(() => this.#nextTurn());
  }

  #release(share: Share): void {
    let released = 0;
    for (const { work, begin } of share.waiting) {
      if (!this.#fits(share, work)) break;
      share.begun += work;
      share.owed -= work;
      released += 1;
      begin(null);
    }
    share.waiting.splice(0, released);
  }
}
