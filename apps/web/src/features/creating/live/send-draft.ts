import { ProblemError, Unreachable } from "@pintpoint/client";
import { createMeetup } from "../api.ts";
import { createRequestOf, type Subject } from "../model/create-request.ts";
import { serverFieldErrors } from "../model/server-field-errors.ts";
import { type DraftErrors, validateDraft } from "../model/validate-draft.ts";
import type { Draft, WallNow } from "../types.ts";
import { forgetIdempotencyKey, idempotencyKeyFor } from "./idempotency-key.ts";

/** Why nothing was created, as far as it is not a field's fault; the catalogue has the words. */
export type CreationError =
  | "offline"
  | "unavailable"
  | "unconfirmed"
  | "storageFull"
  | "rateLimited"
  | "unexpected"
  | "fields";

/** Where the new meetup is, or why there is none. */
export type CreationResult = { address: string } | { address: null; faults: DraftErrors; setback: CreationError };

/** Checks the draft and sends it; with the same key as before when nothing in it has changed since. */
export async function sendDraft(draft: Draft, subject: Subject, now: WallNow): Promise<CreationResult> {
  const faults = validateDraft(draft, subject, now);
  if (Object.keys(faults).length > 0) return { address: null, faults, setback: "fields" };
  try {
    const body = createRequestOf(draft, subject);
    const address = await createMeetup(body, idempotencyKeyFor(body));
    forgetIdempotencyKey();
    return { address };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 400)
      return { address: null, faults, setback: creationErrorOf(error) };
    const refused = serverFieldErrors(draft, error.errors);
    return { address: null, faults: refused.faults, setback: refused.elsewhere ? "unexpected" : "fields" };
  }
}

function creationErrorOf(error: unknown): CreationError {
  if (error instanceof Unreachable) return "offline";
  return error instanceof ProblemError && Object.hasOwn(creationErrorByCode, error.code)
    ? (creationErrorByCode[error.code] ?? "unexpected")
    : "unexpected";
}

const creationErrorByCode: Record<string, CreationError> = {
  write_unavailable: "unavailable",
  write_unconfirmed: "unconfirmed",
  storage_full: "storageFull",
  rate_limited: "rateLimited",
};
