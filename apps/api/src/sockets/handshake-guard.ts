import { type IncomingMessage, ServerResponse } from "node:http";
import { type Problem, problemOf } from "@pintpoint/contract/problems";
import { headersOfRawResponse, sendRawResponse } from "@pintpoint/page-server";
import type { Admission, SocketRefusalReason } from "./admission.ts";

/**
 * Checks every request to the sockets' path before Engine.IO: it counts as an attempt, also with an unsupported
 * transport, and is refused here, because Engine.IO's refusals are no problem documents and have no headers.
 */
export function handshakeGuard(admission: Pick<Admission, "countAttempt" | "admit">, failed: (error: unknown) => void) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { socket } = request;
    // Meanwhile nothing else handles errors of an upgrade's connection, and an unhandled one ends the process.
    socket.on("error", ignore);
    problemOfHandshake(admission, request, response)
      .catch((error: unknown) => {
        failed(error);
        return problemOf("internal");
      })
      .then((problem) => {
        if (problem !== null) return sendRefusal(request, response, problem);
        socket.removeListener("error", ignore);
        next();
      })
      .catch(failed);
  };
}

async function problemOfHandshake(
  admission: Pick<Admission, "countAttempt" | "admit">,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Problem | null> {
  const retryAfter = await admission.countAttempt(request);
  if (retryAfter !== null) return problemOf("rate_limited", { retryAfter });
  // For an upgrade Engine.IO passes an object on which only `end` works.
  const isUpgrade = !(response instanceof ServerResponse);
  if (!isUpgrade || !isWebSocketHandshake(request))
    return problemOf("validation_failed", { detail: "Only a handshake of a websocket opens a socket here" });
  const reason = admission.admit(request);
  return reason === null ? null : refusalProblems[reason]();
}

function ignore(): void {}

const refusalProblems: Record<SocketRefusalReason, () => Problem> = {
  rate: () => problemOf("rate_limited", { retryAfter: 60 }),
  limit: () => problemOf("rate_limited", { detail: "This address has too many sockets open", retryAfter: 10 }),
  origin: () =>
    problemOf("not_allowed", {
      detail: "Pages of this origin may open no sockets: neither PUBLIC_URL nor ALLOWED_ORIGINS names it",
    }),
  host: () => problemOf("misdirected_request"),
  draining: () => problemOf("read_unavailable", { detail: "This process is about to end", retryAfter: 1 }),
};

/** RFC 6455, 4.2.1, and what Engine.IO requires of a new socket; sessions cannot be resumed. */
function isWebSocketHandshake({ method, url, headers }: IncomingMessage): boolean {
  const { searchParams } = new URL(url ?? "", "http://localhost");
  return (
    method === "GET" &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["sec-websocket-version"] === "13" &&
    /^[+/\dA-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? "") &&
    // No client of ours names a subprotocol, and ws would refuse a malformed list.
    headers["sec-websocket-protocol"] === undefined &&
    searchParams.getAll("transport").join() === "websocket" &&
    searchParams.getAll("EIO").join() === "4" &&
    !searchParams.has("sid")
  );
}

function sendRefusal({ socket }: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const { status, retryAfter } = problem;
  const answer = {
    status,
    body: JSON.stringify(problem),
    headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
  };
  if (response instanceof ServerResponse) response.writeHead(status, headersOfRawResponse(answer)).end(answer.body);
  else sendRawResponse(socket, answer);
}
