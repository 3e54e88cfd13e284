import type { Route } from "@pintpoint/contract";
import type { UseCaseResult, WriteFailure } from "@pintpoint/core";
import type { FastifyReply } from "fastify";
import type { z } from "zod";
import { problemOfFailure } from "../problems/problem-of-failure.ts";
import { sendMiss, sendProblem } from "./send-problem.ts";

/** The body of a route's success. */
export type Answer<R extends Route> = R["success"]["body"] extends z.ZodType ? z.output<R["success"]["body"]> : unknown;

/** Answers with the outcome of a use-case, as the route's contract has it. */
export function finish<R extends Route>(reply: FastifyReply, route: R, result: UseCaseResult<Answer<R>>): Sent {
  if (result.kind !== "done") return refuse(reply, result);
  reply.code(route.success.status);
  return route.success.body === null ? reply.send() : reply.send(result.value);
}

export function refuse(reply: FastifyReply, failure: WriteFailure): Sent {
  const problem = problemOfFailure(failure);
  return failure.kind === "unknown" ? sendMiss(reply, problem) : sendProblem(reply, problem);
}

/** A handler has to wait for it, or give it on. */
type Sent = FastifyReply | Promise<FastifyReply>;
