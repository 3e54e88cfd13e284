import { canonicalZone, isDay, isTimeZone, normaliseInstant } from "@pintpoint/core/shared";
import { z } from "zod";

/** RFC 3339 in, UTC to the second out: `2026-12-04T16:00:00Z`. */
export const instant = z
  .string()
  .max(40, { abort: true })
  .overwrite((value) => normaliseInstant(value) ?? value)
  .refine((value) => normaliseInstant(value) !== null, "must be an instant such as 2026-12-04T16:00:00Z")
  .meta({
    id: "Instant",
    description: "RFC 3339; a fraction or an offset is normalised to UTC to the second",
    format: "date-time",
    examples: ["2027-12-04T16:00:00Z"],
  });

export const day = z
  .string()
  .max(10, { abort: true })
  .refine(isDay, "must be a day such as 2026-12-04")
  .meta({ id: "Day", format: "date", examples: ["2027-12-04"] });

export const timeZone = z
  .string()
  .max(64, { abort: true })
  .overwrite(canonicalZone)
  .refine(isTimeZone, "must be an IANA time zone such as Europe/Berlin")
  .meta({
    id: "TimeZone",
    description: "A name of the IANA time zone database",
    minLength: 1,
    examples: ["Europe/Berlin"],
  });
