import type { Problem } from "@pintpoint/contract/problems";
import type { Route } from "@pintpoint/contract/route";
import type { UseCaseResult, WriteFailure } from "@pintpoint/core/meetups";
import type { FastifyReply } from "fastify";
import type { z } from "zod";
import { sendProblem } from "../../http/send-problem.ts";
import { problemOfMisses, problemOfWriteFailure } from "../problems.ts";

/** The body of a route's success. */
export type SuccessBody<R extends Route> = R["success"]["body"] extends z.ZodType
  ? z.output<R["success"]["body"]>
  : unknown;

/** Answers with the outcome of a use-case, as the route's contract has it. */
export function sendResult<R extends Route>(
  reply: FastifyReply,
  route: R,
  result: UseCaseResult<SuccessBody<R>>,
): SentReply {
  if (result.kind !== "done") return sendFailure(reply, result);
  reply.code(route.success.status);
  return route.success.body === null ? reply.send() : reply.send(result.value);
}

export function sendFailure(reply: FastifyReply, failure: WriteFailure): SentReply {
  const problem = problemOfWriteFailure(failure);
  return failure.kind === "unknown" ? sendNotFound(reply, problem) : sendProblem(reply, problem);
}

/** For an unknown meetup; an address with too many misses gets rate_limited instead. */
export async function sendNotFound(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  const retryAfter = await reply.server.countMiss(reply.request);
  return sendProblem(reply, retryAfter === null ? problem : problemOfMisses(retryAfter));
}

/** A handler returns or awaits it. */
type SentReply = FastifyReply | Promise<FastifyReply>;
