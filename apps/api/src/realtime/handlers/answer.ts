import type { Problem } from "@pintpoint/contract";

/** How a handler's work ends on the wire: an acknowledgement, and what may only happen once it is out. */
export type Answer =
  | { kind: "done"; body: Record<string, unknown>; after?: () => void }
  /** `bytes` is the JSON of a whole meetup: it goes out as it is. */
  | { kind: "meetup"; bytes: Uint8Array; after?: () => void }
  | { kind: "refused"; problem: Problem; after?: () => void };

export const refused = (problem: Problem): Answer => ({ kind: "refused", problem });
export const done = (body: Record<string, unknown> = {}): Answer => ({ kind: "done", body });
