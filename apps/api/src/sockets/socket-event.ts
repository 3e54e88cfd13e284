import { type Problem, problemOf } from "@pintpoint/contract/problems";
import type { z } from "zod";
import { fieldErrorsOf } from "../problems/field-errors.ts";
import { type EventResult, refusedResult } from "./event-result.ts";
import type { SocketSession } from "./socket-session.ts";

/** Answers an event that has not its form. */
export type RefuseEvent = (
  session: SocketSession,
  payload: unknown,
  problem: Problem,
) => Promise<EventResult> | EventResult;

/** One event that clients may send. */
export interface SocketEvent {
  /** Takes an unvalidated payload; returns a problem when it has not the event's form. */
  handle(session: SocketSession, payload: unknown): Promise<EventResult> | EventResult | Problem;
  readonly refuse: RefuseEvent;
}

/** A handler behind its event's schema. A payload that does not match is refused with the fields at fault. */
export function socketEvent<Schema extends z.ZodType>(
  schema: Schema,
  handle: (session: SocketSession, payload: z.infer<Schema>) => Promise<EventResult> | EventResult,
  refuse: RefuseEvent = (_session, _payload, problem) => refusedResult(problem),
): SocketEvent {
  return {
    handle(session, payload) {
      const parsed = schema.safeParse(payload);
      if (parsed.success) return handle(session, parsed.data);
      return problemOf("validation_failed", { errors: fieldErrorsOf(parsed.error.issues) });
    },
    refuse,
  };
}
