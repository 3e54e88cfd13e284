import type { Version, View } from "@pintpoint/core/meetups";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../../http/send-problem.ts";
import { problemOfReadFailure } from "../problems.ts";
import type { ReadFailure, Rendering } from "../reader/meetup-reader.ts";
import { sendNotFound } from "./send-result.ts";

/** `"12"`, and `"12-b"` for the blind view (RT12). */
export function etagOf(version: Version, view: View): string {
  return view === "full" ? `"${version}"` : `"${version}-b"`;
}

/** Whether an If-None-Match names this very tag, or its weak form. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  return header?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag) ?? false;
}

/** What an If-None-Match names. Weak ones count, because a proxy that compresses makes them weak. */
export function parseEtags(header: string): { version: Version; view: View }[] {
  return header.split(",").flatMap((item) => {
    const [, version, blind] = /^(?:W\/)?"(\d{1,15})(-b)?"$/.exec(item.trim()) ?? [];
    return version === undefined ? [] : [{ version: Number(version), view: blind === undefined ? "full" : "blind" }];
  });
}

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
export function sendReadFailure(reply: FastifyReply, reading: ReadFailure): FastifyReply | Promise<FastifyReply> {
  const problem = problemOfReadFailure(reading);
  return reading.kind === "unknown" ? sendNotFound(reply, problem) : sendProblem(reply, problem);
}
