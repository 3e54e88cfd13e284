import type { z } from "zod";
import type { ProblemCode } from "../problems.ts";
import type { RouteName, RouteTable } from "./route-table.ts";
import { routeTable } from "./route-table.ts";

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
  /** Refusals of this route, beside those of every route. */
  codes: readonly ProblemCode[];
}

/** One HTTP route below the prefix `/api/v1`: the server registers it, the client calls it, OpenAPI shows it. */
export interface Route extends DescribedRoute {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
}

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

/** Refusals of every route. */
export const commonProblemCodes: readonly ProblemCode[] = [
  "rate_limited",
  "internal",
  "validation_failed",
  "misdirected_request",
];

/** Method and path, as the table has them. */
export function addressOf<Name extends RouteName>(
  name: Name,
): { method: RouteTable[Name][0]; path: RouteTable[Name][1] } {
  return { method: routeTable[name][0], path: routeTable[name][1] };
}
