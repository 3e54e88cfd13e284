/** In milliseconds. One request asks several times, one after the other, and has 300 in all (CA3). */
const most = 250;
/** However slow it was just now, so long an answer may take. */
const least = 50;
/** Answers that come sooner are no sign of slowness. */
const brisk = 20;
/** Waiting is remembered so long. */
const memory = 300;
/** Who waited in vain is remembered so long: until then nobody else waits for more than the least. */
const doubt = 1_500;

/**
 * How long to wait for the next answer: the time that somebody has been waiting lately is taken off, so that a Redis that
 * answers each call just in time does not make one request wait four times. Those who waited at the same time count once.
 */
export class Patience {
  #waited = 0;
  #since = 0;
  /** Up to here waiting is counted. */
  #until = 0;
  /** When somebody waited in vain last; null: an answer came in time since. */
  #lateAt: number | null = null;

  /** In milliseconds; `now` in milliseconds of any clock that only goes forward. */
  left(now: number): number {
    if (this.#lateAt !== null && now - this.#lateAt < doubt) return least;
    return Math.max(least, Math.round(now - this.#since > memory ? most : most - this.#waited));
  }

  answered(startedAt: number, ms: number): void {
    this.#lateAt = null;
    this.#count(startedAt, ms);
  }

  /**
   * Somebody waited in vain. True when that is not the first time, and no answer has come in time between: whoever had begun
   * to wait before the first one gave up was kept by the same pause.
   */
  late(startedAt: number, ms: number): boolean {
    this.#count(startedAt, ms);
    const isAgain = this.#lateAt !== null && startedAt >= this.#lateAt;
    if (this.#lateAt === null || isAgain) this.#lateAt = startedAt + ms;
    return isAgain;
  }

  #count(startedAt: number, ms: number): void {
    if (ms < brisk) return;
    if (startedAt - this.#since > memory) {
      this.#since = startedAt;
      this.#waited = 0;
    }
    const end = startedAt + ms;
    this.#waited = Math.max(ms, this.#waited + end - Math.max(startedAt, this.#until));
    this.#until = end;
  }
}
