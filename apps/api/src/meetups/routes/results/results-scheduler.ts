import type { RankingInput, ResultsBody } from "./results-body.ts";

export interface ResultsSchedulerPorts {
  /** Resolves when the next ranking may begin after one that began at `beganAt`, or at once. */
  waitForInterval(beganAt: number | null): Promise<void>;
  /** Calls `begin` when it is the meetup's turn among all meetups. */
  enqueue<Result>(bytes: number, begin: () => Promise<Result>): Promise<Result>;
  now(): number;
  rank(newest: RankingInput): Promise<ResultsBody>;
  /** Whether the body is as new as what somebody has read. */
  isFreshEnough(body: ResultsBody, read: Omit<RankingInput, "envelope">): boolean;
  /** Nobody waits for anything any more. */
  becameIdle(): void;
}

/** The rankings of one meetup: at most one running and one queued. */
export class ResultsScheduler {
  readonly #ports: ResultsSchedulerPorts;
  #newest: RankingInput | null = null;
  /**
   * Not started yet; it will rank the newest reading known at its start, so it is good for every request until then.
   */
  #queued: Promise<ResultsBody> | null = null;
  #running: Promise<ResultsBody> | null = null;
  /** The last one, in milliseconds on the clock of the ports. */
  #startedAt: number | null = null;

  constructor(ports: ResultsSchedulerPorts) {
    this.#ports = ports;
  }

  get isIdle(): boolean {
    return this.#queued === null && this.#running === null;
  }

  request(asked: RankingInput): Promise<ResultsBody> {
    if (this.#newest === null || isNewerReading(asked, this.#newest)) this.#newest = asked;
    // Waiting requests keep epoch and version, not the bytes that they read.
    const { epoch, version } = asked;
    if (this.#queued !== null) return this.#queued;
    if (this.#running === null) return this.#next();
    return this.#running.then(
      (body) => (this.#ports.isFreshEnough(body, { epoch, version }) ? body : this.#next()),
      () => this.#next(),
    );
  }

  #next(): Promise<ResultsBody> {
    this.#queued ??= this.#run();
    return this.#queued;
  }

  async #run(): Promise<ResultsBody> {
    const { waitForInterval, enqueue, now, rank, becameIdle } = this.#ports;
    try {
      await waitForInterval(this.#startedAt);
      return await enqueue(this.#newest?.envelope.byteLength ?? 0, async () => {
        this.#running = this.#queued;
        this.#queued = null;
        this.#startedAt = now();
        if (this.#newest === null) throw new Error("nothing was asked for");
        return await rank(this.#newest);
      });
    } finally {
      if (this.#running === null) this.#queued = null;
      this.#running = null;
      if (this.#queued === null) becameIdle();
    }
  }
}

/** Of two readings of the same meetup; after a restore the later one to come counts. */
function isNewerReading(asked: RankingInput, known: RankingInput): boolean {
  return asked.epoch !== known.epoch || asked.version > known.version;
}
