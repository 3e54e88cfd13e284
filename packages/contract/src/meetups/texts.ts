import { isCapabilityLink, limits } from "@pintpoint/core/meetups";
import { isEmoji, isWebUrl, trimInvisible } from "@pintpoint/core/shared";
import { sizeCheckedString, text } from "../fields/text.ts";

export const title = text("Title", { min: 1, max: limits.title, lines: false });
export const activity = text("Activity", { min: 0, max: limits.activity, lines: false });
export const description = text("Description", { min: 0, max: limits.description, lines: true });
export const personName = text("PersonName", { min: 1, max: limits.name, lines: false });
export const venueName = text("VenueName", { min: 1, max: limits.venueName, lines: false });
export const address = text("Address", { min: 1, max: limits.address, lines: false });
export const note = text("Note", { min: 1, max: limits.note, lines: true });
export const reason = text("Reason", { min: 1, max: limits.reason, lines: false });
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
