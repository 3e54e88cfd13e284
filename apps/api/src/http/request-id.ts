import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header of requests and answers. */
export const REQUEST_ID_HEADER = "x-request-id";

/** What proxies make: UUIDs, hexadecimal numbers with separators. Nothing that could end a line of a log or a text. */
const wellFormed = /^[\w.:-]{1,64}$/;

/**
 * Names a request in the log and in its answer. A trusted proxy has named it before, so that its log and ours tell of the same;
 * what a client calls it is not used.
 */
export function requestIds(
  isTrusted: (address: string | undefined) => boolean,
): (request: Pick<IncomingMessage, "headers" | "socket">) => string {
  return ({ headers, socket }) => {
    const told = headers[REQUEST_ID_HEADER];
    const isUsed = typeof told === "string" && isTrusted(socket.remoteAddress) && wellFormed.test(told);
    return isUsed ? told : randomUUID();
  };
}
