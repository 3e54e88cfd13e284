import { ProblemError, Unreachable } from "@pintpoint/client";
import { createMeetup } from "../api.ts";
import { checkDraft, type Faults } from "../model/check-draft.ts";
import { newMeetupOf } from "../model/new-meetup.ts";
import { refusedFields } from "../model/refused-fields.ts";
import type { Draft, WallNow } from "../types.ts";
import { attemptKey, forgetAttempt } from "./attempt.ts";

/** Why nothing was created, as far as it is not a field's fault; the catalogue has the words. */
export type Setback =
  | "offline"
  | "unavailable"
  | "unconfirmed"
  | "storageFull"
  | "rateLimited"
  | "unexpected"
  | "fields";

/** Where the new meetup is, or why there is none. */
export type Sent = { address: string } | { address: null; faults: Faults; setback: Setback };

/** Checks the draft and sends it; with the same key as before when nothing in it has changed since. */
export async function sendDraft(draft: Draft, words: { activity: string; title: string }, now: WallNow): Promise<Sent> {
  const faults = checkDraft(draft, words, now);
  if (Object.keys(faults).length > 0) return { address: null, faults, setback: "fields" };
  try {
    const body = newMeetupOf(draft, words);
    const address = await createMeetup(body, attemptKey(body));
    forgetAttempt();
    return { address };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 400)
      return { address: null, faults, setback: setbackOf(error) };
    const refused = refusedFields(draft, error.errors);
    return { address: null, faults: refused.faults, setback: refused.elsewhere ? "unexpected" : "fields" };
  }
}

function setbackOf(error: unknown): Setback {
  if (error instanceof Unreachable) return "offline";
  return error instanceof ProblemError && Object.hasOwn(byCode, error.code)
    ? (byCode[error.code] ?? "unexpected")
    : "unexpected";
}

const byCode: Record<string, Setback> = {
  write_unavailable: "unavailable",
  write_unconfirmed: "unconfirmed",
  storage_full: "storageFull",
  rate_limited: "rateLimited",
};
