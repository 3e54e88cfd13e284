import { entriesFault, findPoison, type Problem, problemOf } from "@pintpoint/contract";
import { limits } from "@pintpoint/core";
import type { z } from "zod";
import { fieldErrorsOf } from "../problems/field-errors-of.ts";
import type { FairQueue } from "../rates/fair-queue.ts";
import { workOfInput } from "../rates/fair-queue.ts";
import type { Connection } from "./connection.ts";
import type { GatewayDeps, GatewayTelemetry, SocketLimits } from "./gateway-deps.ts";
import { type Answer, refused } from "./handlers/answer.ts";
import type { Refuse } from "./handlers/gone-first.ts";
import { acknowledge, endIfUnread, isBehind } from "./wire/delivery.ts";
import { Arrival, argsOf } from "./wire/text-parser.ts";

/** Takes a payload that no schema has seen; gives the refusal back when it is not of the event's form. */
type Handle = (connection: Connection, payload: unknown) => Promise<Answer> | Answer | Problem;

export interface WrapperPorts {
  handlers: ReadonlyMap<string, Handle>;
  /** Answers what is not of the event's form. */
  refuse: Refuse;
  limits: SocketLimits;
  /** Counts one command of an address. */
  command: GatewayDeps["command"];
  fairQueue: FairQueue;
  telemetry: GatewayTelemetry;
  /** Milliseconds on a clock that never jumps. */
  now(): number;
}

/** Whole states must not pile up for somebody who does not read them (RT8). */
const unread = problemOf("rate_limited", { detail: "What was sent before has not been read yet", retryAfter: 1 });

/** A handler behind its event's schema. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  handle: (connection: Connection, payload: z.infer<Schema>) => Promise<Answer> | Answer,
): Handle {
  return (connection, payload) => {
    const parsed = schema.safeParse(payload);
    if (parsed.success) return handle(connection, parsed.data);
    return problemOf("validation_failed", { errors: fieldErrorsOf(parsed.error.issues) });
  };
}

/**
 * RT7: every event of every socket comes through here. Rate, turn, size, poison, schema, then the handler, which judges
 * the authority; whatever goes wrong becomes a refusal, and nothing ends the process.
 */
export function createWrapper({ handlers, refuse, limits: rates, command, fairQueue, telemetry, now }: WrapperPorts) {
  async function judge(connection: Connection, event: string, arrival: Arrival): Promise<Answer> {
    const { address, rate } = connection;
    // Hardly ever promises: no turn of the loop unless a limit needs one.
    const counted = rate.take(now(), rates.commands) ?? command(address);
    const limited = counted instanceof Promise ? await counted : counted;
    const turn = limited ?? fairQueue.take(address, 1 + workOfInput(arrival.bytes));
    const retryAfter = turn instanceof Promise ? await turn : turn;
    if (retryAfter !== null) return refused(problemOf("rate_limited", { retryAfter }));
    const handler = handlers.get(event);
    if (handler === undefined) return refused(problemOf("not_found", { detail: "No such event" }));
    const args = argsOf(arrival);
    if (args === null) return refused(problemOf("validation_failed", { detail: "An event is JSON" }));
    const [payload] = args;
    const answer = faultOf(args, arrival.bytes) ?? handler(connection, payload);
    return isProblem(answer) ? refuse(connection, payload, answer) : answer;
  }

  async function answer(connection: Connection, event: string, arrival: Arrival): Promise<Answer> {
    try {
      return await judge(connection, event, arrival);
    } catch (error) {
      telemetry.handlerFailed(event, error);
      return refused(problemOf("internal"));
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
    let isOut = true;
    try {
      if (isAck(ack) && arrival.ack !== null) isOut = send(connection, given, arrival.ack, ack);
      if (given.kind === "refused") telemetry.commandRefused(name, given.problem.code);
      else if (!isOut) telemetry.commandRefused(name, unread.code);
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
    try {
      if ("after" in given) given.after?.(isOut);
    } catch (error) {
      telemetry.handlerFailed(name, error);
    }
  };
}

/** What is wrong with any event like that, before its own schema sees it. */
function faultOf(args: readonly unknown[], bytes: number): Problem | null {
  if (bytes > limits.socketMessageBytes) return problemOf("body_too_large");
  if (args.length !== 1) return problemOf("validation_failed", { detail: "An event takes one payload" });
  const tooMany = entriesFault(args[0]);
  if (tooMany !== null) return problemOf("validation_failed", { errors: [tooMany] });
  const poison = findPoison(args[0]);
  if (poison === null) return null;
  return problemOf("validation_failed", { errors: [{ path: poison, message: "is not allowed" }] });
}

function isProblem(answer: ReturnType<Handle>): answer is Problem {
  return "code" in answer;
}

function isAck(value: unknown): value is (answer: unknown) => void {
  return typeof value === "function";
}

/** False when the answer was withheld: of several under way, the first may be what fills the reader up. */
function send({ link }: Connection, answer: Answer, id: number, ack: (answer: unknown) => void): boolean {
  const isWithheld = answer.kind === "bulk" && isBehind(link);
  if (isWithheld) ack({ ok: false, error: unread });
  else if (answer.kind === "bulk") acknowledge(link, id, `{"ok":true,"${answer.field}":`, answer.bytes);
  else if (answer.kind === "done") ack({ ok: true, ...answer.body });
  else ack({ ok: false, error: answer.problem });
  return !isWithheld;
}
