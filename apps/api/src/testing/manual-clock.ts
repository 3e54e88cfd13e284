import type { Clock } from "@pintpoint/core/shared";

/** A Tuesday at noon in London, in milliseconds since 1970. */
const noon = Date.parse("2026-12-01T12:00:00Z");

/** Stands still until a test turns it. */
export class ManualClock implements Clock {
  #now = noon;

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}
