import { type IncomingMessage, ServerResponse, STATUS_CODES } from "node:http";
import { PROBLEM_MEDIA_TYPE, problemOf } from "@pintpoint/contract";
import type { Admission } from "./admission.ts";

/**
 * Counts every attempt to open a socket, also by a transport that there is not, before anything is done for it. One too
 * many is told when to come again.
 */
export function countAttempts(admission: Pick<Admission, "attempt">, failed: (error: unknown) => void) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const { socket } = request;
    // Nobody else looks after the connection of an upgrade meanwhile: an error that nobody hears ends the process.
    socket.on("error", ignore);
    const goOn = (error?: unknown) => {
      socket.removeListener("error", ignore);
      next(error);
    };
    admission
      .attempt(request)
      .then((retryAfter) => (retryAfter === null ? goOn() : refuse(request, response, retryAfter)))
      .catch((error: unknown) => {
        failed(error);
        goOn(error);
      });
  };
}

function ignore(): void {}

function refuse({ socket }: IncomingMessage, response: ServerResponse, retryAfter: number): void {
  const problem = problemOf("rate_limited", { retryAfter });
  const body = JSON.stringify(problem);
  const headers = {
    "Content-Type": PROBLEM_MEDIA_TYPE,
    "Content-Length": String(Buffer.byteLength(body)),
    "Cache-Control": "no-store",
    "Retry-After": String(retryAfter),
    Connection: "close",
  };
  // Of an upgrade, Engine.IO gives something that can only be ended.
  if (response instanceof ServerResponse) return void response.writeHead(problem.status, headers).end(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.write(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}
