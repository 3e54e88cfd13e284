/** Refusals of every command and of a creation. */
export const writeProblemCodes = [
  "validation_failed",
  "meetup_not_found",
  "not_allowed",
  "idempotency_mismatch",
  "write_unavailable",
  "write_unconfirmed",
  "storage_full",
  "limit_reached",
  "body_too_large",
  "unsupported_media_type",
] as const;
