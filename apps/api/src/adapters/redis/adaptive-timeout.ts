/** Milliseconds. One request makes several calls in a row and has 300 ms for all of them (CA3). */
const maxTimeoutMs = 250;
/** Milliseconds that every call may take, however slow Redis was before. */
const minTimeoutMs = 50;
/** Faster answers are not counted as waiting. */
const fastAnswerMs = 20;
/** Milliseconds for which earlier waiting is subtracted. */
const waitWindowMs = 300;
/** Milliseconds for which every call gets only the minimum after a timeout. */
const afterTimeoutMs = 1_500;

/**
 * The timeout of the next call: the maximum less the time that calls have waited lately, so that a request of four slow
 * calls does not wait four times. Calls that waited at the same time count once.
 */
export class AdaptiveTimeout {
  #waitedMs = 0;
  #windowStart = 0;
  /** Up to here waiting is counted. */
  #countedUntil = 0;
  /** When a call timed out last; null when one was answered since. */
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
   * Records a timeout. True when it is a repeated one: no answer came since the last timeout, and this call began after
   * it (calls that began before waited for the same outage).
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
