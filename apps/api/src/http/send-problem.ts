import type { Problem } from "@pintpoint/contract";
import { PROBLEM_MEDIA_TYPE } from "@pintpoint/contract";
import { unhookedHeaders } from "@pintpoint/page-server";
import type { FastifyReply } from "fastify";

/** The one shape of every refusal (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem, { isMiss = false } = {}): FastifyReply {
  reply.server.refused(reply.request, problem.code, isMiss);
  if (problem.retryAfter !== undefined) reply.header("retry-after", String(problem.retryAfter));
  // As text: the shape is ours, so no serializer of the route has to look at it. The headers come along, because a problem
  // is also sent where no hook has set them.
  reply.code(problem.status).headers(unhookedHeaders).type(PROBLEM_MEDIA_TYPE);
  return reply.send(JSON.stringify(problem));
}
