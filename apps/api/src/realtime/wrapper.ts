import { findPoison, type Problem, problemOf } from "@pintpoint/contract";
import { limits } from "@pintpoint/core";
import type { z } from "zod";
import type { Connection } from "./connection.ts";
import type { GatewayTelemetry, SocketLimits } from "./gateway-deps.ts";
import type { Answer } from "./handlers/answer.ts";
import { acknowledge, endIfUnread } from "./wire/delivery.ts";
import { Arrival } from "./wire/text-parser.ts";

/** Takes a payload that no schema has seen. */
type Judge = (connection: Connection, payload: unknown) => Promise<Answer> | Answer;

export interface WrapperPorts {
  handlers: ReadonlyMap<string, Judge>;
  limits: SocketLimits;
  telemetry: GatewayTelemetry;
  /** Milliseconds on a clock that never jumps. */
  now(): number;
}

/** A handler behind its event's schema. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  handle: (connection: Connection, payload: z.infer<Schema>) => Promise<Answer> | Answer,
): Judge {
  return (connection, payload) => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return handle(connection, parsed.data);
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    return { kind: "refused", problem: problemOf("validation_failed", { errors }) };
  };
}

/**
 * RT7: every event of every socket comes through here. Rate, size, poison, schema, then the handler, which judges the
 * authority; whatever goes wrong becomes a refusal, and nothing ends the process.
 */
export function createWrapper({ handlers, limits: rates, telemetry, now }: WrapperPorts) {
  function judge(connection: Connection, event: string, { args, bytes }: Arrival): Promise<Answer> | Answer {
    const wait = connection.rate.take(now(), rates);
    if (wait > 0) return refuse(problemOf("rate_limited", { retryAfter: Math.ceil(wait) }));
    if (bytes > limits.socketMessageBytes) return refuse(problemOf("body_too_large"));
    const handler = handlers.get(event);
    if (handler === undefined) return refuse(problemOf("not_found", { detail: "No such event" }));
    const [payload] = args;
    if (args.length !== 1) return refuse(problemOf("validation_failed", { detail: "An event takes one payload" }));
    const poison = findPoison(payload);
    if (poison !== null) {
      return refuse(problemOf("validation_failed", { errors: [{ path: poison, message: "is not allowed" }] }));
    }
    return handler(connection, payload);
  }

  async function answer(connection: Connection, event: string, arrival: Arrival): Promise<Answer> {
    try {
      return await judge(connection, event, arrival);
    } catch (error) {
      telemetry.handlerFailed(event, error);
      return refuse(problemOf("internal"));
    }
  }

  return async function received(
    connection: Connection,
    event: unknown,
    arrival: unknown,
    ack: unknown,
  ): Promise<void> {
    if (!(arrival instanceof Arrival) || endIfUnread(connection.link)) return;
    const name = handlers.has(String(event)) ? String(event) : "unknown";
    const given = await answer(connection, String(event), arrival);
    try {
      if (given.kind === "refused") telemetry.commandRefused(name, given.problem.code);
      if (isAck(ack) && arrival.ack !== null) send(connection, given, arrival.ack, ack);
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
    try {
      given.after?.();
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
  };
}

function isAck(value: unknown): value is (answer: unknown) => void {
  return typeof value === "function";
}

function refuse(problem: Problem): Answer {
  return { kind: "refused", problem };
}

function send(connection: Connection, answer: Answer, id: number, ack: (answer: unknown) => void): void {
  if (answer.kind === "meetup") acknowledge(connection.link, id, '{"ok":true,"meetup":', answer.bytes);
  else if (answer.kind === "done") ack({ ok: true, ...answer.body });
  else ack({ ok: false, error: answer.problem });
}
