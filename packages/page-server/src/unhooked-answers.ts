import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/**
 * The security headers of answers that no hook of Fastify sees: an address that cannot be decoded, bytes that are no HTTP,
 * a refused upgrade. They are what the API's other answers have; a test compares the two.
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

/** All headers of an answer on a connection that ends with it. */
export function headersOfRawResponse({ body, headers }: RawResponse): Record<string, string> {
  return {
    ...rawResponseHeaders,
    "content-type": "application/problem+json",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
    ...headers,
  };
}

/** Answers on a connection for which Node made no response, and closes it. */
export function sendRawResponse(socket: Duplex, answer: RawResponse): void {
  // Whoever is refused may be gone before the answer is: nobody else listens.
  socket.on("error", () => socket.destroy());
  if (!socket.writable) return void socket.destroy();
  const { status, body } = answer;
  const lines = Object.entries({ date: new Date().toUTCString(), ...headersOfRawResponse(answer) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  // A client that never closes its side would keep the connection for ever.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}
