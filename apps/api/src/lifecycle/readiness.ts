/** Ready once the store has been reached for the first time, whatever happens to it later (RW5), until shutdown (RT10). */
export class Readiness {
  readonly #probe: () => Promise<unknown>;
  #isReached = false;
  #isDraining = false;

  /** @param probe resolves when the store has answered */
  constructor(probe: () => Promise<unknown>) {
    this.#probe = probe;
  }

  async status(): Promise<"ready" | "starting" | "draining"> {
    if (this.#isDraining) return "draining";
    if (!this.#isReached)
      this.#isReached = await this.#probe().then(
        () => true,
        () => false,
      );
    return this.#isReached ? "ready" : "starting";
  }

  drain(): void {
    this.#isDraining = true;
  }
}
