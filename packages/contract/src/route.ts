import type { z } from "zod";
import type { ProblemCode } from "./problems.ts";

/** What is said of an HTTP route beside its method and path. */
export interface DescribedRoute {
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The answer of a success; null has no body. */
  success: { status: 200 | 201 | 204; body: z.ZodType | null; mediaType?: string };
  /** `If-None-Match` with the current ETag is answered with 304. */
  isConditional?: true;
  /** Of its idempotency key, where it is not the 16 characters of all others. */
  keyMinLength?: number;
  /** Refusals of this route, beside those of every route. */
  codes: readonly ProblemCode[];
}

/** One HTTP route below the prefix `/api/v1`: the server registers it, the client calls it, OpenAPI shows it. */
export interface Route extends DescribedRoute {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
}

/** Refusals of every route. */
export const commonProblemCodes: readonly ProblemCode[] = [
  "rate_limited",
  "internal",
  "validation_failed",
  "misdirected_request",
];
