import { codePoints, isEmoji, limits, normaliseText, textSizeError, trimInvisible } from "@pintpoint/core";
import { z } from "zod";

const tooLong = (max: number) => `must have at most ${max} characters`;
const tooManyMarks = `must have at most ${limits.marksInARow} combining marks in a row`;

/** A string whose size is checked first; when it fails, nothing else runs. */
export function sizeCheckedString(most: number): z.ZodString {
  return z
    .string()
    .refine((value) => textSizeError(value, most) !== "length", { error: tooLong(most), abort: true })
    .refine((value) => textSizeError(value, most) !== "marks", { error: tooManyMarks, abort: true });
}

/** Text as people type it, normalised (docs/spec/limits.md), counted in code points, shown as text (`<` is a character). */
function text(id: string, bounds: { min: number; max: number; lines: boolean }) {
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

export const title = text("Title", { min: 1, max: limits.title, lines: false });
export const activity = text("Activity", { min: 0, max: limits.activity, lines: false });
export const description = text("Description", { min: 0, max: limits.description, lines: true });
export const personName = text("PersonName", { min: 1, max: limits.name, lines: false });
export const venueName = text("VenueName", { min: 1, max: limits.venueName, lines: false });
export const address = text("Address", { min: 1, max: limits.address, lines: false });
export const note = text("Note", { min: 1, max: limits.note, lines: true });
export const commentText = text("CommentText", { min: 1, max: limits.comment, lines: true });

export const avatar = sizeCheckedString(limits.avatar)
  .overwrite(trimInvisible)
  .refine((value) => value === "" || isEmoji(value), "must be one emoji, or empty")
  .meta({
    id: "Avatar",
    description: "One emoji; empty: the initials stand for the person",
    examples: ["🍺"],
    maxLength: limits.avatar,
  });
