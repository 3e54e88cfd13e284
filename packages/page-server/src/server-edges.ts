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
import { sendRawResponse } from "./unhooked-answers.ts";

/** How long a request may take, in milliseconds. A body is 64 KiB at most: only whoever is slow needs more. */
export const requestTimeout = 20_000;

/** For `http` of Fastify's options: Node's own defaults keep slow clients for 60 to 90 s, and answer some by themselves. */
export const httpServerOptions: ServerOptions = {
  headersTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  // Node's own refusal has neither a body nor headers. `answerInsteadOfNode` gives ours.
  requireHostHeader: false,
};

/** Bytes that are no HTTP, too many of them, or too slow: there is no request to answer to. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  refuse(socket, problemOfParserError.get(error.code ?? "") ?? malformedRequest);
}

const problemOfParserError = new Map<string, PlainProblem>([
  ["HPE_HEADER_OVERFLOW", headersTooLarge],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", bodyTooLarge],
]);

/** What Node would answer, or close, without asking anybody. */
export function answerInsteadOfNode(server: Server): void {
  // An expectation that nobody knows may be left unmet (RFC 9110, 10.1.1); Node's refusal has no headers.
  server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) => {
    server.emit("request", request, response);
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => refuse(socket, notFound));
}

/** HTTP/1.1 demands it; without one nobody knows which address was meant. */
export function lacksHost({ httpVersion, headers }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === "1.1";
}

function refuse(socket: Duplex, problem: PlainProblem): void {
  sendRawResponse(socket, { status: problem.status, body: problemText(problem) });
}
