import type { Refusal } from "../../shared/refusal.ts";
import type { AnswerResult } from "../ports/meetup-writer.ts";

/** What a mutation was about, read off the state; `missing` when it is not there (any more). */
export function found<Thing>(thing: Thing | undefined, missing: Refusal): AnswerResult<Thing> {
  return thing === undefined ? missing : { ok: true, answer: thing };
}
