import type { ServerResponse } from "node:http";

/**
 * The only file that knows private fields of node:http. Node writes a head of many headers by checking and joining them
 * at every answer, and sends it apart from a body of bytes. Here Node does so once, and what it made is sent again as one
 * piece with the body. All else, turns in a pipeline, keep-alive and its timeouts, stays Node's. Nothing is taken for
 * granted: where a field is not what it should be, answers are written the public way.
 */
export interface WholeAnswer {
  /** As Node keeps it for an answer whose head is written. */
  readonly head: string;
  readonly bytes: Buffer;
}

interface Internals {
  _header: string | null;
  _headerSent: boolean;
  maxRequestsOnConnectionReached: boolean;
}

/** Whether its head would be that of every other such answer: HTTP/1.1, kept alive, nothing set or sent yet. */
export function isPlain(response: ServerResponse): boolean {
  return (
    hasInternals(response) &&
    response._header === null &&
    !response._headerSent &&
    response.shouldKeepAlive &&
    response.useChunkedEncodingByDefault &&
    !response.maxRequestsOnConnectionReached
  );
}

/** Writes the head, which names the body's length, the public way, then takes it and the body together; null if that cannot be done. */
export function wholeAnswer(
  response: ServerResponse,
  headers: readonly string[],
  body: Uint8Array,
): WholeAnswer | null {
  response.writeHead(200, [...headers]);
  if (!hasInternals(response)) return null;
  const head = response._header;
  if (head === null || response._headerSent || !isWholeHead(head)) return null;
  return { head, bytes: Buffer.concat([Buffer.from(head, "latin1"), body]) };
}

/** Only for a plain response of the same server, or the one that the answer was made with. */
export function sendWhole(response: ServerResponse, { head, bytes }: WholeAnswer): void {
  Object.assign(response, { _header: head, _headerSent: true } satisfies Partial<Internals>);
  response.end(bytes);
}

const isWholeHead = (head: string): boolean => head.startsWith("HTTP/1.1 200 ") && head.endsWith("\r\n\r\n");

function hasInternals(response: ServerResponse): response is ServerResponse & Internals {
  return (
    "_header" in response &&
    (response._header === null || typeof response._header === "string") &&
    "_headerSent" in response &&
    typeof response._headerSent === "boolean" &&
    "maxRequestsOnConnectionReached" in response &&
    typeof response.maxRequestsOnConnectionReached === "boolean"
  );
}
