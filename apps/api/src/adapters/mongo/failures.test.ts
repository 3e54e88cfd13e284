import { StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core/shared";
import { MongoNetworkError } from "mongodb";
import { expect, it } from "vitest";
import { readFailure, writeFailure } from "./failures.ts";
import { WriteAttempts } from "./write-attempts.ts";

const closedConnectionError = Object.assign(new Error("This socket has been ended by the other party"), {
  code: "EPIPE",
});

/** A client that sends one write, which fails like this. */
function afterSending(failure: Error): boolean {
  const listeners = new Map<string, (event: object) => void>();
  const client = { on: (name: string, listener: (event: object) => void) => void listeners.set(name, listener) };
  const attempt = new WriteAttempts(Object(client)).begin();
  listeners.get("commandStarted")?.({ command: { comment: attempt.comment }, requestId: 1 });
  listeners.get("commandFailed")?.({ requestId: 1, failure });
  return attempt.mayBeWritten;
}

it("[MS11] [FA2] a connection that the other side had closed before anything was sent: nothing was written", () => {
  expect(afterSending(closedConnectionError)).toBe(false);
  expect(writeFailure(closedConnectionError, false)).toBeInstanceOf(StoreUnavailable);
  expect(readFailure(closedConnectionError)).toBeInstanceOf(StoreUnavailable);
});

it("[MS11] a connection that broke afterwards: nobody knows", () => {
  const broken = new MongoNetworkError("connection closed");
  expect(afterSending(broken)).toBe(true);
  expect(writeFailure(broken, true)).toBeInstanceOf(StoreUnconfirmed);
});

it("a fault of the program stays what it is", () => {
  const fault = new TypeError("a mistake");
  expect(readFailure(fault)).toBe(fault);
  expect(writeFailure(fault, true)).toBe(fault);
});
