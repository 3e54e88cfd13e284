import { codePoints, normaliseText, requestLimits, textSizeError } from "@pintpoint/core/shared";
import { z } from "zod";

const tooLong = (max: number) => `must have at most ${max} characters`;
const tooManyMarks = `must have at most ${requestLimits.marksInARow} combining marks in a row`;

/** A string whose size is checked first; when it fails, nothing else runs. */
export function sizeCheckedString(most: number): z.ZodString {
  return z
    .string()
    .refine((value) => textSizeError(value, most) !== "length", { error: tooLong(most), abort: true })
    .refine((value) => textSizeError(value, most) !== "marks", { error: tooManyMarks, abort: true });
}

/** Text as people type it, normalised (docs/spec/limits.md), counted in code points, shown as text (`<` is a character). */
export function text(id: string, bounds: { min: number; max: number; lines: boolean }) {
  const lines = bounds.lines ? "multi-line" : "one line";
  return sizeCheckedString(bounds.max)
    .overwrite((value) => normaliseText(value, bounds.lines))
    .refine((value) => codePoints(value) >= bounds.min, "must not be empty")
    .refine((value) => codePoints(value) <= bounds.max, tooLong(bounds.max))
    .meta({
      id,
      description: `Text, ${lines}, ${bounds.min} to ${bounds.max} code points after normalisation`,
      maxLength: bounds.max,
      // The pattern allows some invisible texts; the server refuses them.
      ...(bounds.min > 0 && { minLength: bounds.min, pattern: "\\S" }),
    });
}
