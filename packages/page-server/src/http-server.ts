import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import {
  bodyTooLarge,
  headersTooLarge,
  malformedRequest,
  notFound,
  type PlainProblem,
  problemText,
} from "./plain-problem.ts";
import { sendRawResponse } from "./raw-response.ts";

/** In milliseconds. A body is at most 64 KiB. */
export const requestTimeout = 20_000;

/**
 * For Fastify's option `http`: Node's defaults keep slow clients for 60 to 90 s, and answer some requests without our
 * headers.
 */
export const httpServerOptions: ServerOptions = {
  headersTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  // Node's own refusal has no body and no headers; `answerInsteadOfNode` sends ours.
  requireHostHeader: false,
};

/** No valid HTTP, too many bytes, or too slow: there is no request to reply to. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  refuse(socket, problemOfParserError.get(error.code ?? "") ?? malformedRequest);
}

const problemOfParserError = new Map<string, PlainProblem>([
  ["HPE_HEADER_OVERFLOW", headersTooLarge],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", bodyTooLarge],
]);

/** Requests that Node would answer or close by itself. */
export function answerInsteadOfNode(server: Server): void {
  // An unknown expectation may be ignored (RFC 9110, 10.1.1); Node's refusal would have no headers.
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    server.emit("request", request, response);
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => refuse(socket, notFound));
}

/** Required by HTTP/1.1; without it the target is unknown. */
export function lacksHost({ httpVersion, headers }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === "1.1";
}

function refuse(socket: Duplex, problem: PlainProblem): void {
  sendRawResponse(socket, { status: problem.status, body: problemText(problem) });
}
