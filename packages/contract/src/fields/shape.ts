import { z } from "zod";

/** A form in which at least one field must be named: `{}` is a mistake, not a command. */
export function atLeastOne<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
): z.ZodObject<Shape, z.core.$strict> {
  return schema
    .refine((value) => Object.keys(value).length > 0, "must name at least one field")
    .meta({ minProperties: 1 });
}

/**
 * Limits the entries of a map or list before any of them is validated: otherwise zod would validate and report
 * thousands. Everything else is the schema's.
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
