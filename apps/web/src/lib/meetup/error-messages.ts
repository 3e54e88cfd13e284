import { ProblemError, Unreachable } from "@pintpoint/client";
import type { Messages } from "../i18n/messages.ts";

/** What went wrong, in words for the person who did it. */
export function errorMessage(error: unknown, { common }: Messages): string {
  if (error instanceof Unreachable) return common.errors.offline;
  return error instanceof ProblemError ? problemMessage(error.code, common) : common.errors.unexpected;
}

/** The same for a stable code of the wire. */
export function problemMessage(code: string, { errors }: Messages["common"]): string {
  return Object.hasOwn(messageKeyByCode, code)
    ? errors[messageKeyByCode[code as keyof typeof messageKeyByCode]]
    : errors.unexpected;
}

const messageKeyByCode = {
  unreachable: "offline",
  slow: "offline",
  read_unavailable: "unavailable",
  write_unavailable: "unavailable",
  write_unconfirmed: "unconfirmed",
  storage_full: "storageFull",
  rate_limited: "rateLimited",
  not_allowed: "notAllowed",
  meetup_not_found: "gone",
  participant_not_found: "personGone",
  option_not_found: "optionGone",
  comment_not_found: "commentGone",
  voting_closed: "votingClosed",
  option_decided: "optionDecided",
  limit_reached: "limitReached",
  meetup_full: "meetupFull",
  validation_failed: "invalid",
} as const;
