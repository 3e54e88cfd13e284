import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Security headers of responses written to the socket, which no hook of Fastify sees: an undecodable URL, invalid HTTP,
 * a refused upgrade. Equal to the API's; a test compares them.
 */
export const rawResponseHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none';frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
  "cache-control": "private, no-store",
};

export interface RawResponse {
  status: number;
  /** A problem, as JSON (RFC 9457). */
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** All headers of a response that ends its connection. */
export function headersOfRawResponse({ body, headers }: RawResponse): Record<string, string> {
  return {
    ...rawResponseHeaders,
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
    ...headers,
  };
}

/** Writes a response to a socket without a ServerResponse, and closes it. */
export function sendRawResponse(socket: Duplex, answer: RawResponse): void {
  // The client may be gone before the response is written; nobody else listens for the error.
  socket.on("error", () => socket.destroy());
  if (!socket.writable) return void socket.destroy();
  const { status, body } = answer;
  const lines = Object.entries({ date: new Date().toUTCString(), ...headersOfRawResponse(answer) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  // Otherwise a client that never closes its side would keep the connection.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}
