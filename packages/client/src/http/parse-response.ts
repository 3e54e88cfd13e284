import type { ReceivedResponse } from "./fetch-with-timeout.ts";
import { isProblem, ProblemError } from "./problem-error.ts";
import { Unreachable } from "./unreachable.ts";

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds; the form with a date is not sent by this server. */
function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/** The error of an unsuccessful response. Only a problem document counts as the server's own. */
function errorOf(received: ReceivedResponse): ProblemError | Unreachable {
  const problem = parsedJson(received.text);
  const retryAfter = retryAfterOf(received.headers);
  if (isProblem(problem)) return new ProblemError(retryAfter === undefined ? problem : { retryAfter, ...problem });
  const detail = `status ${received.status}, and not from the server itself`;
  return new Unreachable("foreign_answer", retryAfter === undefined ? { detail } : { detail, retryAfter });
}

/** The text of a successful answer. Throws what the answer stands for otherwise. */
export function textOf(received: ReceivedResponse): string {
  if (received.status < 200 || received.status > 299) throw errorOf(received);
  return received.text;
}

/** The JSON of a successful answer; undefined when it has no body. */
export function jsonOf(received: ReceivedResponse): unknown {
  const text = textOf(received);
  if (received.status === 204) return undefined;
  const value = parsedJson(text);
  if (typeof value !== "object" || value === null) throw errorOf(received);
  return value;
}
