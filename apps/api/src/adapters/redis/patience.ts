/** In milliseconds. One request asks several times, one after the other, and has 300 in all (CA3). */
const most = 250;
/** However slow it was just now, so long an answer may take. */
const least = 50;
/** Answers that come sooner are no sign of slowness. */
const brisk = 20;
/** Waiting is remembered so long. */
const memory = 300;

/**
 * How long to wait for the next answer: what answers have taken lately is taken off, so that a Redis that answers each
 * call just in time does not make one request wait four times.
 */
export class Patience {
  #waited = 0;
  #since = 0;

  /** In milliseconds; `now` in milliseconds of any clock that only goes forward. */
  left(now: number): number {
    if (now - this.#since > memory) this.#waited = 0;
    return Math.max(least, Math.round(most - this.#waited));
  }

  answered(now: number, ms: number): void {
    if (ms < brisk) return;
    if (this.#waited === 0 || now - this.#since > memory) {
      this.#since = now;
      this.#waited = 0;
    }
    this.#waited += ms;
  }
}
