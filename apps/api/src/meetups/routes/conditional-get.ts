import type { FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../../http/send-problem.ts";
import { problemOfReadFailure } from "../problems.ts";
import type { ReadResult, Rendering } from "../reader/meetup-reader.ts";
import { etagOf, parseEtags } from "./etag.ts";
import { sendNotFound } from "./send-result.ts";

/** Headers of what is shown of a meetup: for this asker, at this version. */
export function setReadHeaders(
  reply: FastifyReply,
  { version, view, stale }: Pick<Rendering, "version" | "view" | "stale">,
): void {
  reply.header("etag", etagOf(version, view)).header("vary", "Authorization");
  if (stale) reply.header("x-stale", "1");
}

/** Whether the asker has this very version already: the answer is 304 then. */
export function isNotModified(
  request: FastifyRequest,
  { version, view }: Pick<Rendering, "version" | "view">,
): boolean {
  const header = request.headers["if-none-match"];
  return header !== undefined && parseEtags(header).some((etag) => etag.version === version && etag.view === view);
}

/** A handler has to wait for it, or give it on. */
export function sendReadFailure(
  reply: FastifyReply,
  reading: Exclude<ReadResult, Rendering>,
): FastifyReply | Promise<FastifyReply> {
  const problem = problemOfReadFailure(reading);
  return reading.kind === "unknown" ? sendNotFound(reply, problem) : sendProblem(reply, problem);
}
