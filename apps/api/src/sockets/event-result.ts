import type { Problem } from "@pintpoint/contract/problems";

/**
 * The result of an event, sent as its acknowledgement. `onSent` runs once it is sent, or was withheld because the
 * client does not read.
 */
export type EventResult =
  | { kind: "done"; body: Record<string, unknown> }
  /** Large: `bytes` is the JSON of the field and is sent as it is, but only to a client that reads. */
  | { kind: "bulk"; field: string; bytes: Uint8Array; onSent: (isOut: boolean) => void }
  | { kind: "refused"; problem: Problem; onSent?: () => void };

export const refusedResult = (problem: Problem): EventResult => ({ kind: "refused", problem });
export const doneResult = (body: Record<string, unknown> = {}): EventResult => ({ kind: "done", body });
