import type { ServerResponse } from "node:http";
import type { Headers } from "@pintpoint/page-server";
import type { Rendering } from "../reading/meetup-reader.ts";
import { etagOf } from "./etag.ts";
import { uncached } from "./plugins/answer-headers.ts";

/** Answers of GET /meetups/:id: the bytes are ready, and so are the headers once somebody has asked for this version. */
export class ReadyAnswers {
  readonly #fixed: readonly string[];
  /** Names and values in turn, by the bytes that they belong to. */
  readonly #headers = new WeakMap<Uint8Array, string[]>();

  constructor(security: Headers) {
    const fixed = { ...security, "cache-control": uncached, vary: "Authorization", "content-type": "application/json" };
    this.#fixed = Object.entries(fixed).flat();
  }

  send(response: ServerResponse, reading: Rendering): void {
    response.writeHead(200, reading.stale ? [...this.#headersOf(reading), "x-stale", "1"] : this.#headersOf(reading));
    response.end(reading.envelope);
  }

  #headersOf({ envelope, version, view }: Rendering): string[] {
    let headers = this.#headers.get(envelope);
    if (headers === undefined) {
      headers = [...this.#fixed, "etag", etagOf(version, view), "content-length", String(envelope.byteLength)];
      this.#headers.set(envelope, headers);
    }
    return headers;
  }
}
