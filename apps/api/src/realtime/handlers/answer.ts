import type { Problem } from "@pintpoint/contract";

/**
 * How a handler's work ends on the wire: an acknowledgement. `after` runs once it is out, or has been refused for want of
 * a reader.
 */
export type EventResult =
  | { kind: "done"; body: Record<string, unknown> }
  /** Large: `bytes` is the JSON of the field and goes out as it is, but only to somebody who reads. */
  | { kind: "bulk"; field: "meetup" | "patches"; bytes: Uint8Array; onSent: (isOut: boolean) => void }
  | { kind: "refused"; problem: Problem; onSent?: () => void };

export const refusedResult = (problem: Problem): EventResult => ({ kind: "refused", problem });
export const doneResult = (body: Record<string, unknown> = {}): EventResult => ({ kind: "done", body });
