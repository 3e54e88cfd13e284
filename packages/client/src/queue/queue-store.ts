import type { MeetupId } from "@pintpoint/core";
import type { DeviceStorage } from "../device/device-storage.ts";
import type { QueueEntry } from "./queue-entry.ts";
import { byOrder, parseEntry } from "./queue-entry.ts";
import { survivesTab } from "./queued-routes.ts";
import type { Tabs } from "./tabs.ts";

/**
 * The entries of one meetup in the device's storage, one key each, so that tabs do not overwrite each other. Entries
 * that the storage refuses, or that must not outlive the tab, stay in the queue's memory.
 */
export class QueueStore {
  readonly #storage: DeviceStorage;
  readonly #tabs: Tabs;
  readonly #prefix: string;
  readonly #saved = new Set<string>();

  constructor(storage: DeviceStorage, tabs: Tabs, meetupId: MeetupId) {
    this.#storage = storage;
    this.#tabs = tabs;
    this.#prefix = `pintpoint:queue:${meetupId}:`;
  }

  get tab(): string {
    return this.#tabs.id;
  }

  save(entry: QueueEntry): void {
    if (!survivesTab(entry.route)) return;
    this.#tabs.hold();
    try {
      this.#storage.set(this.#prefix + entry.key, JSON.stringify(entry));
      this.#saved.add(entry.key);
    } catch {
      this.drop(entry);
    }
  }

  drop(entry: QueueEntry): void {
    if (this.#saved.delete(entry.key)) this.#storage.remove(this.#prefix + entry.key);
    if (this.#saved.size === 0) this.#tabs.release();
  }

  /** False when another tab took the entry over, or finished it, while this one slept. */
  isOurs(entry: QueueEntry): boolean {
    if (!this.#saved.has(entry.key)) return true;
    if (parseEntry(this.#storage.get(this.#prefix + entry.key))?.tab === this.tab) return true;
    this.#saved.delete(entry.key);
    return false;
  }

  /** Takes over the entries of closed tabs, in order. `othersLeft`: open tabs have entries, too. */
  async adopt(): Promise<{ adopted: QueueEntry[]; othersLeft: boolean }> {
    const keys = this.#storage.keys().filter((key) => key.startsWith(this.#prefix));
    const found = keys.map((key) => parseEntry(this.#storage.get(key))).filter((entry) => entry !== null);
    const others = new Set(found.map(({ tab }) => tab).filter((tab) => tab !== this.tab));
    const dead = new Set<string>();
    for (const tab of others) if (!(await this.#tabs.isAlive(tab))) dead.add(tab);
    const adopted: QueueEntry[] = [];
    for (const { key, tab } of found) {
      // Read again: another tab may have taken it meanwhile.
      const entry = parseEntry(this.#storage.get(this.#prefix + key));
      if (entry === null || entry.tab !== tab || !dead.has(tab)) continue;
      const own = { ...entry, tab: this.tab };
      this.save(own);
      adopted.push(own);
    }
    return { adopted: adopted.sort(byOrder), othersLeft: dead.size < others.size };
  }

  /** Lets other tabs take over. */
  leave(): void {
    this.#tabs.release();
  }

  /** Back from the cache: entries that no other tab took are still this tab's. */
  resume(): void {
    if (this.#saved.size > 0) this.#tabs.hold();
  }
}
