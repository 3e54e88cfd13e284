import type { Problem } from "@pintpoint/contract";

/**
 * How a handler's work ends on the wire: an acknowledgement. `after` runs once it is out, or has been refused for want of
 * a reader.
 */
export type Answer =
  | { kind: "done"; body: Record<string, unknown> }
  /** Large: `bytes` is the JSON of the field and goes out as it is, but only to somebody who reads. */
  | { kind: "bulk"; field: "meetup" | "patches"; bytes: Uint8Array; after: (isOut: boolean) => void }
  | { kind: "refused"; problem: Problem; after?: () => void };

export const refused = (problem: Problem): Answer => ({ kind: "refused", problem });
export const done = (body: Record<string, unknown> = {}): Answer => ({ kind: "done", body });
