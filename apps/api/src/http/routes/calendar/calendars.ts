import type { Meetup, MeetupId, Steps, Version } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import { inSlices } from "../../../in-slices.ts";

/** What all files together may take, and how long one stays that nobody asks for; in bytes and milliseconds. */
const kept = { maxSize: 8 * 1024 * 1024, ttl: 5 * 60_000 };

export interface CalendarWish {
  id: MeetupId;
  version: Version;
  /** What the links in it begin with. */
  base: string;
  onlyDecision: boolean;
}

interface Calendar extends CalendarWish {
  file: Buffer;
}

/**
 * Each file is made once a version, however many ask: subscribers come again every few minutes. It is made in slices, since
 * the first one in a process takes a tenth of a second of the event loop. The state is parsed only for that.
 */
export class Calendars {
  readonly #made = new LRUCache<string, Calendar>({
    ...kept,
    updateAgeOnGet: true,
    sizeCalculation: ({ file }, key) => file.length + key.length,
  });
  readonly #making = new Map<string, Promise<Buffer>>();
  readonly #make: (meetup: Meetup, link: string, onlyDecision: boolean) => Steps<string>;

  constructor(make: (meetup: Meetup, link: string, onlyDecision: boolean) => Steps<string>) {
    this.#make = make;
  }

  /** In bytes. */
  get size(): number {
    return this.#made.calculatedSize;
  }

  /** Those who ask while it is being made wait for the same one. */
  async fileOf(wish: CalendarWish, meetup: () => Promise<Meetup>): Promise<Buffer> {
    const { id, version, base, onlyDecision } = wish;
    const key = `${id}${onlyDecision ? " decision" : ""}`;
    const made = this.#made.get(key);
    if (made?.version === version && made.base === base) return made.file;
    const flight = `${key} ${version} ${base}`;
    const making =
      this.#making.get(flight) ?? this.#makeFor(wish, key, meetup).finally(() => this.#making.delete(flight));
    this.#making.set(flight, making);
    return making;
  }

  async #makeFor(wish: CalendarWish, key: string, meetup: () => Promise<Meetup>): Promise<Buffer> {
    const { id, version, base, onlyDecision } = wish;
    const file = Buffer.from(await inSlices(this.#make(await meetup(), `${base}/m/${id}`, onlyDecision)));
    // An answer of a replica may be older: what is newer stays.
    const made = this.#made.peek(key);
    if (made === undefined || made.version <= version) this.#made.set(key, { ...wish, file });
    return file;
  }
}
