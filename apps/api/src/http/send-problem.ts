import type { Problem } from "@pintpoint/contract/problems";
import { PROBLEM_MEDIA_TYPE } from "@pintpoint/contract/problems";
import { rawResponseHeaders } from "@pintpoint/page-server";
import type { FastifyReply } from "fastify";
import { REQUEST_ID_HEADER } from "./request-id.ts";

/** The one shape of every refusal (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  reply.server.countRefusal(problem.code);
  if (problem.retryAfter !== undefined) reply.header("retry-after", String(problem.retryAfter));
  // Serialized here, because no route's serializer is needed. With headers, because a problem is also sent where no
  // hook has set them.
  const requestId = reply.request.id;
  reply.code(problem.status).headers(rawResponseHeaders).header(REQUEST_ID_HEADER, requestId).type(PROBLEM_MEDIA_TYPE);
  return reply.send(JSON.stringify({ ...problem, requestId }));
}
