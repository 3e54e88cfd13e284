import type { MeetupStore } from "@pintpoint/core";

/** Ready once the store has been reached for the first time, whatever happens to it later (RW5), until shutdown (RT10). */
export class Readiness {
  readonly #store: Pick<MeetupStore, "positionsStale">;
  #isReached = false;
  #isDraining = false;

  constructor(store: Pick<MeetupStore, "positionsStale">) {
    this.#store = store;
  }

  async status(): Promise<"ready" | "starting" | "draining"> {
    if (this.#isDraining) return "draining";
    if (!this.#isReached)
      this.#isReached = await this.#store.positionsStale([]).then(
        () => true,
        () => false,
      );
    return this.#isReached ? "ready" : "starting";
  }

  drain(): void {
    this.#isDraining = true;
  }
}
