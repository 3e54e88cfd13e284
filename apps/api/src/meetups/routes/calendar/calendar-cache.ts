import type { Meetup, MeetupId, Version } from "@pintpoint/core/meetups";
import type { Steps } from "@pintpoint/core/shared";
import { LRUCache } from "lru-cache";
import { runCooperatively } from "../../../lifecycle/run-cooperatively.ts";

/** What all files together may take, and how long one stays that nobody asks for; in bytes and milliseconds. */
const cacheLimits = { maxSize: 8 * 1024 * 1024, ttl: 5 * 60_000 };

export interface CalendarSpec {
  id: MeetupId;
  version: Version;
  /** What the links in it begin with. */
  baseUrl: string;
  onlyDecision: boolean;
}

export interface CalendarFile {
  file: Buffer;
  /** Of the meetup: what the file is named after. */
  title: string;
}

interface CachedCalendar extends CalendarSpec, CalendarFile {}

/**
 * Each file is made once a version, however many ask: subscribers come again every few minutes. It is made in slices, since
 * the first one in a process takes a tenth of a second of the event loop. The state is parsed only for that.
 */
export class CalendarCache {
  readonly #files = new LRUCache<string, CachedCalendar>({
    ...cacheLimits,
    updateAgeOnGet: true,
    sizeCalculation: ({ file, title }, key) => file.length + title.length + key.length,
  });
  readonly #pending = new Map<string, Promise<CalendarFile>>();
  readonly #render: (meetup: Meetup, link: string, onlyDecision: boolean) => Steps<string>;

  constructor(make: (meetup: Meetup, link: string, onlyDecision: boolean) => Steps<string>) {
    this.#render = make;
  }

  /** In bytes. */
  get size(): number {
    return this.#files.calculatedSize;
  }

  /** Those who ask while it is being made wait for the same one. */
  async fileOf(spec: CalendarSpec, meetup: () => Promise<Meetup>): Promise<CalendarFile> {
    const { id, version, baseUrl, onlyDecision } = spec;
    const key = `${id}${onlyDecision ? " decision" : ""}`;
    const cached = this.#files.get(key);
    if (cached?.version === version && cached.baseUrl === baseUrl) return cached;
    const pendingKey = `${key} ${version} ${baseUrl}`;
    const pending =
      this.#pending.get(pendingKey) ??
      this.#renderAndCache(spec, key, meetup).finally(() => this.#pending.delete(pendingKey));
    this.#pending.set(pendingKey, pending);
    return pending;
  }

  async #renderAndCache(spec: CalendarSpec, key: string, meetup: () => Promise<Meetup>): Promise<CalendarFile> {
    const { id, version, baseUrl, onlyDecision } = spec;
    const state = await meetup();
    const text = await runCooperatively(this.#render(state, `${baseUrl}/m/${id}`, onlyDecision));
    const made = { ...spec, file: Buffer.from(text), title: state.title };
    // An answer of a replica may be older: what is newer stays.
    const cached = this.#files.peek(key);
    if (cached === undefined || cached.version <= version) this.#files.set(key, made);
    return made;
  }
}
