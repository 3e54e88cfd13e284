import type { Meetup, MeetupId, Version } from "@pintpoint/core";
import { LRUCache } from "lru-cache";

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
 * Each file is made once a version, however many ask: subscribers come again every few minutes, and the largest meetup's
 * takes 10 ms of the event loop. The state is parsed only for that.
 */
export class Calendars {
  readonly #made = new LRUCache<string, Calendar>({
    ...kept,
    updateAgeOnGet: true,
    sizeCalculation: ({ file }, key) => file.length + key.length,
  });
  readonly #make: (meetup: Meetup, link: string, onlyDecision: boolean) => string;

  constructor(make: (meetup: Meetup, link: string, onlyDecision: boolean) => string) {
    this.#make = make;
  }

  /** In bytes. */
  get size(): number {
    return this.#made.calculatedSize;
  }

  fileOf(wish: CalendarWish, meetup: () => Meetup): Buffer {
    const { id, version, base, onlyDecision } = wish;
    const key = `${id}${onlyDecision ? " decision" : ""}`;
    const made = this.#made.get(key);
    if (made?.version === version && made.base === base) return made.file;
    const file = Buffer.from(this.#make(meetup(), `${base}/m/${id}`, onlyDecision));
    // An answer of a replica may be older: what is newer stays.
    if (made === undefined || made.version <= version) this.#made.set(key, { ...wish, file });
    return file;
  }
}
