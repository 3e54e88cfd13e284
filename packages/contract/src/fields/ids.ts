import { idPattern } from "@pintpoint/core/shared";
import { z } from "zod";

/** The letter that says of what it is the id, `_` and 12 letters or digits; `id` names it in OpenAPI. */
export const serverMadeId = (prefix: string, id: string) =>
  z.string().regex(idPattern(prefix), `must be ${prefix}_ and 12 letters or digits`).meta({ id });

/** A capability: a participant's or the organiser's. */
export const token = z.string().min(1).max(200).meta({ id: "Token" });

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{16,200}$/, "must be 16 to 200 visible characters")
  .meta({ id: "IdempotencyKey" });

/** There is no token yet, so the key alone protects what was created. */
export const creationKey = z
  .string()
  .regex(/^[\x21-\x7e]{22,200}$/, "must be 22 to 200 visible characters, and random")
  .meta({ id: "CreationKey" });

export const version = z.int().min(0).meta({ id: "Version" });
