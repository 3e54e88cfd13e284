/** In milliseconds. One request asks several times, one after the other, and has 300 in all (CA3). */
const maxTimeoutMs = 250;
/** However slow it was just now, so long an answer may take. */
const minTimeoutMs = 50;
/** Answers that come sooner are no sign of slowness. */
const fastAnswerMs = 20;
/** Waiting is remembered so long. */
const waitWindowMs = 300;
/** Who waited in vain is remembered so long: until then nobody else waits for more than the least. */
const afterTimeoutMs = 1_500;

/**
 * How long to wait for the next answer: the time that somebody has been waiting lately is taken off, so that a Redis that
 * answers each call just in time does not make one request wait four times. Those who waited at the same time count once.
 */
export class AdaptiveTimeout {
  #waitedMs = 0;
  #windowStart = 0;
  /** Up to here waiting is counted. */
  #countedUntil = 0;
  /** When somebody waited in vain last; null: an answer came in time since. */
  #timedOutAt: number | null = null;

  /** In milliseconds; `now` in milliseconds of any clock that only goes forward. */
  remainingMs(now: number): number {
    if (this.#timedOutAt !== null && now - this.#timedOutAt < afterTimeoutMs) return minTimeoutMs;
    return Math.max(
      minTimeoutMs,
      Math.round(now - this.#windowStart > waitWindowMs ? maxTimeoutMs : maxTimeoutMs - this.#waitedMs),
    );
  }

  recordAnswer(startedAt: number, ms: number): void {
    this.#timedOutAt = null;
    this.#addWait(startedAt, ms);
  }

  /**
   * Somebody waited in vain. True when that is not the first time, and no answer has come in time between: whoever had begun
   * to wait before the first one gave up was kept by the same pause.
   */
  recordTimeout(startedAt: number, ms: number): boolean {
    this.#addWait(startedAt, ms);
    const isRepeated = this.#timedOutAt !== null && startedAt >= this.#timedOutAt;
    if (this.#timedOutAt === null || isRepeated) this.#timedOutAt = startedAt + ms;
    return isRepeated;
  }

  #addWait(startedAt: number, ms: number): void {
    if (ms < fastAnswerMs) return;
    if (startedAt - this.#windowStart > waitWindowMs) {
      this.#windowStart = startedAt;
      this.#waitedMs = 0;
    }
    const end = startedAt + ms;
    this.#waitedMs = Math.max(ms, this.#waitedMs + end - Math.max(startedAt, this.#countedUntil));
    this.#countedUntil = end;
  }
}
