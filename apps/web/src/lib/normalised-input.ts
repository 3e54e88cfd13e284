import { codePoints, normaliseText, textSizeError } from "@pintpoint/core";

/**
 * A typed text as the server will take it, and so as it is sent and judged: a pasted tab is a space, what nobody sees at
 * its ends is gone. Without work on a text that the server would refuse before any work.
 *
 * @param maxCodePoints the code points that it may have
 */
export function normalisedInput(typed: string, maxCodePoints: number, lines = false): string {
  return textSizeError(typed, maxCodePoints) === null ? normaliseText(typed, lines) : typed;
}

/** Whether the server would take it where it may not be empty. */
export function isValidInput(sent: string, maxCodePoints: number): boolean {
  return sent !== "" && codePoints(sent) <= maxCodePoints;
}
