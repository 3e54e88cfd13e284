import type { FastifyReply, FastifyRequest } from "fastify";
import { problemOfReading } from "../problems/problem-of-reading.ts";
import type { Reading, Rendering } from "../reading/meetup-reader.ts";
import { etagOf, etagsIn } from "./etag.ts";
import { sendMiss, sendProblem } from "./send-problem.ts";

/** Headers of what is shown of a meetup: for this asker, at this version. */
export function describe(
  reply: FastifyReply,
  { version, view, stale }: Pick<Rendering, "version" | "view" | "stale">,
): void {
  reply.header("etag", etagOf(version, view)).header("vary", "Authorization");
  if (stale) reply.header("x-stale", "1");
}

/** Whether the asker has this very version already: the answer is 304 then. */
export function hasAlready(request: FastifyRequest, { version, view }: Pick<Rendering, "version" | "view">): boolean {
  const header = request.headers["if-none-match"];
  return header !== undefined && etagsIn(header).some((etag) => etag.version === version && etag.view === view);
}

/** A handler has to wait for it, or give it on. */
export function refuseReading(
  reply: FastifyReply,
  reading: Exclude<Reading, Rendering>,
): FastifyReply | Promise<FastifyReply> {
  const problem = problemOfReading(reading);
  return reading.kind === "unknown" ? sendMiss(reply, problem) : sendProblem(reply, problem);
}
