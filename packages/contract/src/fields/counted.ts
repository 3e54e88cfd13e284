import { z } from "zod";

/**
 * A map or list of at most `most` entries, counted before any of them is looked at: zod would judge, and name, each of
 * thousands. Whatever else it is, the schema says.
 */
export function withMaxEntries<Schema extends z.ZodType>(schema: Schema, most: number, entries: string) {
  return z.preprocess((value: z.input<Schema>, context): z.input<Schema> => {
    if (entryCountOf(value) > most)
      context.addIssue({ code: "custom", message: `must hold at most ${most} ${entries}` });
    return value;
  }, schema);
}

function entryCountOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
