import { codePoints, measureFault, normaliseText } from "@pintpoint/core";

/**
 * A typed text as the server will take it, and so as it is sent and judged: a pasted tab is a space, what nobody sees at
 * its ends is gone. Without work on a text that the server would refuse before any work.
 *
 * @param most the code points that it may have
 */
export function sentText(typed: string, most: number, lines = false): string {
  return measureFault(typed, most) === null ? normaliseText(typed, lines) : typed;
}

/** Whether the server would take it where it may not be empty. */
export function isReady(sent: string, most: number): boolean {
  return sent !== "" && codePoints(sent) <= most;
}
