import type { Problem } from "@pintpoint/contract/problems";
import { detailOf, problemOf } from "@pintpoint/contract/problems";
import type { FieldError } from "@pintpoint/core/shared";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { errorCodeOf } from "../lifecycle/error-code.ts";
import { fieldErrorsOf } from "../problems/field-errors.ts";
import { FairQueueFull } from "../rate-limits/fair-queue.ts";
import { MalformedRequest } from "./malformed-request.ts";

/** What went wrong before a handler could answer; everything that is not the client's fault is `internal`. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof MalformedRequest) return malformedProblem(error.errors);
  if (error instanceof FairQueueFull) return problemOf("rate_limited", { retryAfter: error.retryAfter });
  if (hasZodFastifySchemaValidationErrors(error)) return malformedProblem(fieldErrorsOf(error.validation));
  switch (errorCodeOf(error)) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return problemOf("body_too_large");
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return problemOf("unsupported_media_type");
  }
  return isClientError(error) ? problemOf("validation_failed") : problemOf("internal");
}

function malformedProblem(errors: FieldError[]): Problem {
  return problemOf("validation_failed", { detail: detailOf(errors), errors });
}

/** Fastify's own complaints about a request: a length that is not the body's, an address that cannot be decoded. */
function isClientError(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return false;
  return typeof error.statusCode === "number" && error.statusCode >= 400 && error.statusCode < 500;
}
