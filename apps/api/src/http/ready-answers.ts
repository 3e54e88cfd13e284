import type { ServerResponse } from "node:http";
import type { Headers } from "@pintpoint/page-server";
import { LRUCache } from "lru-cache";
import type { Rendering } from "../reading/meetup-reader.ts";
import { etagOf } from "./etag.ts";
import { uncached } from "./plugins/answer-headers.ts";
import { isPlain, sendWhole, type WholeAnswer, wholeAnswer } from "./whole-answer.ts";

interface Kept extends WholeAnswer {
  /** The second that its Date names, since 1970. */
  readonly second: number;
}

/** What is much asked for right now; whole answers are copies of what the cache has. */
const keptBytes = 8 * 1024 * 1024;
/** The head of a longer answer is little beside its body. */
const longest = 256 * 1024;

/** Answers of GET /meetups/:id: the bytes are ready, and so is the head once somebody has asked for this version in this second. */
export class ReadyAnswers {
  readonly #fixed: readonly string[];
  readonly #kept = new LRUCache<Uint8Array, Kept>({
    maxSize: keptBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + 1_024,
  });

  constructor(security: Headers) {
    const fixed = { ...security, "cache-control": uncached, vary: "Authorization", "content-type": "application/json" };
    this.#fixed = Object.entries(fixed).flat();
  }

  send(response: ServerResponse, reading: Rendering): void {
    const { envelope, stale } = reading;
    const whole = stale || envelope.byteLength > longest || !isPlain(response) ? null : this.#whole(response, reading);
    if (whole !== null) {
      sendWhole(response, whole);
      return;
    }
    if (!response.headersSent) response.writeHead(200, this.#headersOf(reading));
    response.end(envelope);
  }

  /** Null once the head is written the public way. */
  #whole(response: ServerResponse, reading: Rendering): WholeAnswer | null {
    const second = Math.floor(Date.now() / 1_000);
    const kept = this.#kept.get(reading.envelope);
    if (kept?.second === second) return kept;
    const fresh = wholeAnswer(response, this.#headersOf(reading), reading.envelope);
    if (fresh !== null) this.#kept.set(reading.envelope, { ...fresh, second });
    return fresh;
  }

  #headersOf({ envelope, version, view, stale }: Rendering): string[] {
    const own = ["etag", etagOf(version, view), "content-length", String(envelope.byteLength)];
    return stale ? [...this.#fixed, ...own, "x-stale", "1"] : [...this.#fixed, ...own];
  }
}
