import type { Problem } from "@pintpoint/contract";
import { problemOf } from "@pintpoint/contract";
import type { ReadResult } from "../reader/meetup-reader.ts";

/** What a read that found nothing to show is on the wire, by HTTP and by socket alike. */
export function problemOfReadFailure(reading: Exclude<ReadResult, { kind: "found" }>): Problem {
  switch (reading.kind) {
    case "gone":
    case "unknown":
      return problemOf("meetup_not_found");
    case "notAllowed":
      return problemOf("not_allowed", { detail: "The token is nobody's in this meetup." });
    case "unavailable":
      return problemOf("read_unavailable", { retryAfter: 2 });
  }
}
