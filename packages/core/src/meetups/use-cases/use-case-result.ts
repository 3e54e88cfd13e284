import { RecordTooLarge, StorageFull, StoreUnavailable, StoreUnconfirmed } from "../../shared/ports/store-errors.ts";
import { meetupTooLarge } from "../commands/refusals.ts";
import type { WriteResult } from "../ports/meetup-writer.ts";

/** How a mutation can end when it is not done (MS11). */
export type WriteFailure = Exclude<WriteResult, { kind: "done" }>;

export type UseCaseResult<Value> = { kind: "done"; value: Value } | WriteFailure;

/** What a store's rejection means to the one who asked; null when it is none of those that a store may give. */
export function writeFailureOf(error: unknown): WriteFailure | null {
  if (error instanceof StoreUnavailable) return { kind: "unavailable" };
  if (error instanceof StoreUnconfirmed) return { kind: "unconfirmed" };
  if (error instanceof RecordTooLarge) return { kind: "refused", refusal: meetupTooLarge };
  if (error instanceof StorageFull) return { kind: "full" };
  return null;
}
