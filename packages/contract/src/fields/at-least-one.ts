import type { z } from "zod";

/** A form in which at least one field must be named: `{}` is a mistake, not a command. */
export function atLeastOne<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape, z.core.$strict>,
): z.ZodObject<Shape, z.core.$strict> {
  return schema
    .refine((value) => Object.keys(value).length > 0, "must name at least one field")
    .meta({ minProperties: 1 });
}
