import type { MeetupStore } from "@pintpoint/core";

/** Ready once the store has been reached for the first time, whatever happens to it later (RW5), until shutdown (RT10). */
export class Readiness {
  readonly #store: Pick<MeetupStore, "glance">;
  #reached = false;
  #draining = false;

  constructor(store: Pick<MeetupStore, "glance">) {
    this.#store = store;
  }

  async status(): Promise<"ready" | "starting" | "draining"> {
    if (this.#draining) return "draining";
    if (!this.#reached)
      this.#reached = await this.#store.glance([]).then(
        () => true,
        () => false,
      );
    return this.#reached ? "ready" : "starting";
  }

  drain(): void {
    this.#draining = true;
  }
}
