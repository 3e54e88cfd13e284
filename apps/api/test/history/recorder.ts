import type { Meetup } from "@pintpoint/core";
import type { History, Intent, OutcomeSeen, WatcherSeen } from "./history.ts";

/** Writes a history down. Its clock counts steps, so that two things never happen at the same time. */
export class Recorder {
  readonly history: History;
  #now = 0;

  constructor(first: Meetup) {
    this.history = { first: structuredClone(first), mutations: [], reads: [], watchers: [] };
  }

  tick(): number {
    this.#now += 1;
    return this.#now;
  }

  async mutation(key: string, intent: Intent, send: () => Promise<OutcomeSeen>): Promise<OutcomeSeen> {
    const start = this.tick();
    const outcome = await send();
    this.history.mutations.push({ key, intent, start, end: this.tick(), outcome });
    return outcome;
  }

  async read(reader: string, send: () => Promise<Meetup | null>): Promise<Meetup | null> {
    const start = this.tick();
    const meetup = await send();
    this.history.reads.push({ reader, start, end: this.tick(), meetup });
    return meetup;
  }

  watcher(name: string): WatcherSeen {
    const watcher: WatcherSeen = { name, steps: [] };
    this.history.watchers.push(watcher);
    return watcher;
  }
}
