import { randomUUID } from "node:crypto";
import { type Problem, problemOf } from "@pintpoint/contract/problems";
import { findUnsafeKey, tooManyEntriesError } from "@pintpoint/contract/requests";
import { requestLimits } from "@pintpoint/core/shared";
import type { FairQueue } from "../rate-limits/fair-queue.ts";
import { workOfInput } from "../rate-limits/fair-queue.ts";
import { IncomingEvent, parseArgs, ReadyJson } from "./event-parser.ts";
import { type EventResult, refusedResult } from "./event-result.ts";
import type { GatewayDeps, GatewayTelemetry, SocketLimits } from "./gateway-deps.ts";
import type { SocketEvent } from "./socket-event.ts";
import type { SocketSession } from "./socket-session.ts";

export interface EventDispatcherPorts {
  /** By the event's name. */
  events: ReadonlyMap<string, SocketEvent>;
  limits: SocketLimits;
  /** Counts one command of an address. */
  countCommand: GatewayDeps["countCommand"];
  fairQueue: FairQueue;
  telemetry: GatewayTelemetry;
  /** Milliseconds on a clock that never jumps. */
  now(): number;
}

/** Whole states must not be queued for a client that does not read them (RT8). */
const unreadProblem = problemOf("rate_limited", {
  detail: "What was sent before has not been read yet",
  retryAfter: 1,
});

/**
 * RT7: every event of every socket passes here: rate, fair queue, size, unsafe keys, schema, then the handler, which
 * checks authority. Any failure becomes a refusal; nothing ends the process.
 */
export function createEventDispatcher({
  events,
  limits: socketLimits,
  countCommand,
  fairQueue,
  telemetry,
  now,
}: EventDispatcherPorts) {
  async function runHandler(session: SocketSession, event: string, incoming: IncomingEvent): Promise<EventResult> {
    const { address, commandBucket } = session;
    // Promises only when a limit or the queue makes the event wait.
    const counted = commandBucket.take(now(), socketLimits.commands) ?? countCommand(address);
    const limited = counted instanceof Promise ? await counted : counted;
    const turn = limited ?? fairQueue.take(address, 1 + workOfInput(incoming.bytes));
    const retryAfter = turn instanceof Promise ? await turn : turn;
    if (retryAfter !== null) return refusedResult(problemOf("rate_limited", { retryAfter }));
    const registered = events.get(event);
    if (registered === undefined) return refusedResult(problemOf("not_found", { detail: "No such event" }));
    const args = parseArgs(incoming);
    if (args === null) return refusedResult(problemOf("validation_failed", { detail: "An event is JSON" }));
    const [payload] = args;
    const answer = problemOfEvent(args, incoming.bytes) ?? registered.handle(session, payload);
    return isProblem(answer) ? registered.refuse(session, payload, answer) : answer;
  }

  async function answer(session: SocketSession, event: string, incoming: IncomingEvent): Promise<EventResult> {
    try {
      return await runHandler(session, event, incoming);
    } catch (error) {
      const requestId = randomUUID();
      telemetry.handlerFailed(event, error, requestId);
      return refusedResult({ ...problemOf("internal"), requestId });
    }
  }

  return async function dispatchEvent(
    session: SocketSession,
    event: unknown,
    incoming: unknown,
    ack: unknown,
  ): Promise<void> {
    if (!(incoming instanceof IncomingEvent) || session.sender.endIfUnread()) return;
    const name = events.has(String(event)) ? String(event) : "unknown";
    const result = await answer(session, String(event), incoming);
    let isSent = true;
    try {
      const refusal = refusalOf(session, result);
      isSent = refusal === null || result.kind === "refused";
      if (isAck(ack)) acknowledge(session, refusal === null ? result : { kind: "refused", problem: refusal }, ack);
      if (refusal !== null) telemetry.commandRefused(name, refusal.code, refusal.requestId);
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
    try {
      if ("onSent" in result) result.onSent?.(isSent);
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
  };
}

/** Faults that any event can have, before its own schema. */
function problemOfEvent(args: readonly unknown[], bytes: number): Problem | null {
  if (bytes > requestLimits.socketMessageBytes) return problemOf("body_too_large");
  if (args.length !== 1) return problemOf("validation_failed", { detail: "An event takes one payload" });
  const tooMany = tooManyEntriesError(args[0]);
  if (tooMany !== null) return problemOf("validation_failed", { errors: [tooMany] });
  const unsafeKey = findUnsafeKey(args[0]);
  if (unsafeKey === null) return null;
  return problemOf("validation_failed", { errors: [{ path: unsafeKey, message: "is not allowed" }] });
}

function isProblem(answer: ReturnType<SocketEvent["handle"]>): answer is Problem {
  return "code" in answer;
}

function isAck(value: unknown): value is (answer: unknown) => void {
  return typeof value === "function";
}

/**
 * What the client is told instead of a result, with an id that the log has, too; null when it gets its result. Of several
 * running large answers the first may fill the client's buffer: the others are withheld.
 */
function refusalOf({ sender }: SocketSession, result: EventResult): (Problem & { requestId: string }) | null {
  if (result.kind === "refused") return { requestId: randomUUID(), ...result.problem };
  return result.kind === "bulk" && !sender.acceptsLarge ? { requestId: randomUUID(), ...unreadProblem } : null;
}

function acknowledge({ sender }: SocketSession, result: EventResult, ack: (answer: unknown) => void): void {
  if (result.kind === "refused") sender.acknowledge(ack, { ok: false, error: result.problem });
  else if (result.kind === "done") sender.acknowledge(ack, { ok: true, ...result.body });
  else {
    const { field, bytes } = result;
    sender.acknowledge(ack, new ReadyJson(`{"ok":true,"${field}":`, bytes), bytes.length);
  }
}
