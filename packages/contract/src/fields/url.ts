import { isCapabilityLink, isWebUrl, limits, trimInvisible } from "@pintpoint/core";
import { sizeCheckedString } from "./text.ts";

export const webUrl = sizeCheckedString(limits.url)
  .overwrite(trimInvisible)
  .refine((value) => value.length <= limits.url, {
    error: `must have at most ${limits.url} characters`,
    abort: true,
  })
  .refine(isWebUrl, { error: "must be an http or https address", abort: true })
  .refine((value) => !isCapabilityLink(value), "must not be a personal link or an organiser's link")
  .meta({
    id: "WebUrl",
    description: "Of http or https; no personal link and no organiser's link",
    maxLength: limits.url,
    pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]\\S*$",
    examples: ["https://pub.example/menu"],
  });
