import type { Problem } from "@pintpoint/contract/problems";
import { problemOf } from "@pintpoint/contract/problems";
import type { WriteFailure } from "@pintpoint/core/meetups";
import type { ReadFailure } from "./reader/meetup-reader.ts";

export const unknownTokenDetail = "The token is nobody's in this meetup.";

/** For an address that asked for unknown meetups too often. */
export function problemOfMisses(retryAfter: number): Problem {
  return problemOf("rate_limited", { detail: "Too many unknown links", retryAfter });
}

/** What a read that found nothing to show is on the wire, by HTTP and by socket alike. */
export function problemOfReadFailure(reading: ReadFailure): Problem {
  switch (reading.kind) {
    case "gone":
    case "unknown":
      return problemOf("meetup_not_found");
    case "notAllowed":
      return problemOf("not_allowed", { detail: unknownTokenDetail });
    case "unavailable":
      return problemOf("read_unavailable", { retryAfter: 2 });
  }
}

/** Seconds after which a write is worth trying again: an election, or a disk that somebody has to clear. */
const retryAfterSeconds = { soon: 2, later: 30 };

/** What a mutation that is not done is on the wire, by HTTP and by socket alike (MS11). */
export function problemOfWriteFailure(failure: WriteFailure): Problem {
  switch (failure.kind) {
    case "refused": {
      const { code, detail, errors, retryAfter } = failure.refusal;
      return problemOf(code, { detail, ...(errors && { errors }), ...(retryAfter !== undefined && { retryAfter }) });
    }
    case "gone":
    case "unknown":
      return problemOf("meetup_not_found");
    case "mismatch":
      return problemOf("idempotency_mismatch");
    case "unavailable":
      return problemOf("write_unavailable", { retryAfter: retryAfterSeconds.soon });
    case "unconfirmed":
      return problemOf("write_unconfirmed", { retryAfter: retryAfterSeconds.soon });
    case "full":
      return problemOf("storage_full", { retryAfter: retryAfterSeconds.later });
  }
}
