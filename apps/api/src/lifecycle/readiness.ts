/** Why a node does not take traffic, or that it does. */
export type ReadinessStatus = "ready" | "starting" | "draining" | "overloaded";

/**
 * Ready once the store has been reached for the first time, whatever happens to it later (RW5), until shutdown (RT10), and
 * while the process is not near the limits of its memory or its event loop (LI53).
 */
export class Readiness {
  readonly #probe: () => Promise<unknown>;
  readonly #changed: (isOverloaded: boolean) => void;
  #isUnderPressure: () => boolean = () => false;
  /** What the last check found. */
  #wasUnderPressure = false;
  #isOverloaded = false;
  #isReached = false;
  #isDraining = false;

  /**
   * @param probe resolves when the store has answered
   * @param changed told when the node becomes overloaded, and when it is not any more
   */
  constructor(probe: () => Promise<unknown>, changed: (isOverloaded: boolean) => void = () => {}) {
    this.#probe = probe;
    this.#changed = changed;
  }

  async status(): Promise<ReadinessStatus> {
    if (this.#isDraining) return "draining";
    if (!this.#isReached)
      this.#isReached = await this.#probe().then(
        () => true,
        () => false,
      );
    if (!this.#isReached) return "starting";
    return this.#checkPressure() ? "overloaded" : "ready";
  }

  drain(): void {
    this.#isDraining = true;
  }

  /** @param isUnderPressure whether a limit is passed now */
  watchPressure(isUnderPressure: () => boolean): void {
    this.#isUnderPressure = isUnderPressure;
  }

  /** Two checks in a row decide, so that one collection of garbage takes no node out, and a node does not come and go. */
  #checkPressure(): boolean {
    const isNow = this.#isUnderPressure();
    if (isNow === this.#wasUnderPressure && isNow !== this.#isOverloaded) {
      this.#isOverloaded = isNow;
      this.#changed(isNow);
    }
    this.#wasUnderPressure = isNow;
    return this.#isOverloaded;
  }
}
