import type { Ranked, ResultsBody } from "./results-body.ts";

export interface DeskPorts {
  /** Resolves when the next ranking may begin after one that began at `beganAt`, or at once. */
  pause(beganAt: number | null): Promise<void>;
  /** Calls `begin` when it is the meetup's turn among all meetups. */
  inTurn<Result>(bytes: number, begin: () => Promise<Result>): Promise<Result>;
  now(): number;
  make(newest: Ranked): Promise<ResultsBody>;
  /** Whether the body is as new as what somebody has read. */
  isGood(body: ResultsBody, read: Omit<Ranked, "envelope">): boolean;
  /** Nobody waits for anything any more. */
  idle(): void;
}

/** The rankings of one meetup: at most one is being made, and at most one is to come. */
export class ResultsDesk {
  readonly #ports: DeskPorts;
  #newest: Ranked | null = null;
  /** Has not begun, and will take what is the newest then: it will do for whoever comes before. */
  #coming: Promise<ResultsBody> | null = null;
  #running: Promise<ResultsBody> | null = null;
  /** The last one, in milliseconds on the clock of the ports. */
  #beganAt: number | null = null;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  get isIdle(): boolean {
    return this.#coming === null && this.#running === null;
  }

  ask(asked: Ranked): Promise<ResultsBody> {
    if (this.#newest === null || isNewer(asked, this.#newest)) this.#newest = asked;
    // Those who wait keep numbers, not the bytes that they have read.
    const { epoch, version } = asked;
    if (this.#coming !== null) return this.#coming;
    if (this.#running === null) return this.#next();
    return this.#running.then(
      (body) => (this.#ports.isGood(body, { epoch, version }) ? body : this.#next()),
      () => this.#next(),
    );
  }

  #next(): Promise<ResultsBody> {
    this.#coming ??= this.#make();
    return this.#coming;
  }

  async #make(): Promise<ResultsBody> {
    const { pause, inTurn, now, make, idle } = this.#ports;
    try {
      await pause(this.#beganAt);
      return await inTurn(this.#newest?.envelope.byteLength ?? 0, async () => {
        this.#running = this.#coming;
        this.#coming = null;
        this.#beganAt = now();
        if (this.#newest === null) throw new Error("nothing was asked for");
        return await make(this.#newest);
      });
    } finally {
      if (this.#running === null) this.#coming = null;
      this.#running = null;
      if (this.#coming === null) idle();
    }
  }
}

/** Of two readings of the same meetup; after a restore the later one to come counts. */
function isNewer(asked: Ranked, known: Ranked): boolean {
  return asked.epoch !== known.epoch || asked.version > known.version;
}
