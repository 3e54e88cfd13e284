import type { StaleReads } from "@pintpoint/core";

/** Ready once the store has been reached for the first time, whatever happens to it later (RW5), until shutdown (RT10). */
export class Readiness {
  readonly #stale: Pick<StaleReads, "positionsStale">;
  #isReached = false;
  #isDraining = false;

  constructor(stale: Pick<StaleReads, "positionsStale">) {
    this.#stale = stale;
  }

  async status(): Promise<"ready" | "starting" | "draining"> {
    if (this.#isDraining) return "draining";
    if (!this.#isReached)
      this.#isReached = await this.#stale.positionsStale([]).then(
        () => true,
        () => false,
      );
    return this.#isReached ? "ready" : "starting";
  }

  drain(): void {
    this.#isDraining = true;
  }
}
