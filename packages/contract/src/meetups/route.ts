import type { RouteName, RouteTable } from "./route-table.ts";
import { routeTable } from "./route-table.ts";

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

/** Method and path, as the table has them. */
export function addressOf<Name extends RouteName>(
  name: Name,
): { method: RouteTable[Name][0]; path: RouteTable[Name][1] } {
  return { method: routeTable[name][0], path: routeTable[name][1] };
}
