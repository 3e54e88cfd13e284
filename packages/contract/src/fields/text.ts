import { codePoints, hasControlCharacters, limits, normaliseText } from "@pintpoint/core";
import { z } from "zod";

/** Text as people type it: stored NFC and trimmed, counted in code points, shown as text (`<` is a character). */
function text(id: string, bounds: { min: number; max: number; lines: boolean }) {
  const lines = bounds.lines ? "multi-line" : "one line";
  return z
    .string()
    .overwrite(normaliseText)
    .refine((value) => codePoints(value) >= bounds.min, "must not be empty")
    .refine((value) => codePoints(value) <= bounds.max, `must have at most ${bounds.max} characters`)
    .refine((value) => !hasControlCharacters(value, bounds.lines), `must be ${lines} text without control characters`)
    .meta({ id, description: `Text, ${lines}, ${bounds.min} to ${bounds.max} code points after NFC and trim` });
}

export const title = text("Title", { min: 1, max: limits.title, lines: false });
export const activity = text("Activity", { min: 0, max: limits.activity, lines: false });
export const description = text("Description", { min: 0, max: limits.description, lines: true });
export const personName = text("PersonName", { min: 1, max: limits.name, lines: false });
export const avatar = text("Avatar", { min: 0, max: limits.avatar, lines: false });
export const venueName = text("VenueName", { min: 1, max: limits.venueName, lines: false });
export const address = text("Address", { min: 1, max: limits.address, lines: false });
export const note = text("Note", { min: 1, max: limits.note, lines: true });
export const commentText = text("CommentText", { min: 1, max: limits.comment, lines: true });
