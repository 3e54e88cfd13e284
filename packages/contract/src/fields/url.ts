import { isWebUrl, limits } from "@pintpoint/core";
import { z } from "zod";

export const webUrl = z
  .string()
  .overwrite((value) => value.trim())
  .refine((value) => value.length <= limits.url, `must have at most ${limits.url} characters`)
  .refine(isWebUrl, "must be an http or https address")
  .meta({ id: "WebUrl" });
