import type { Problem, ProblemCode } from "@pintpoint/contract";
import { PROBLEM_MEDIA_TYPE } from "@pintpoint/contract";
import type { FastifyReply } from "fastify";

declare module "fastify" {
  interface FastifyReply {
    /** Why the request was refused; null when it was not. */
    refusedFor: ProblemCode | null;
  }
}

/** The one shape of every refusal (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  reply.refusedFor = problem.code;
  if (problem.retryAfter !== undefined) reply.header("retry-after", String(problem.retryAfter));
  // As text: the shape is ours, so no serializer of the route has to look at it.
  return reply.code(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}
