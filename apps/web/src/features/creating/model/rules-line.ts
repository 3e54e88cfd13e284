import type { Messages } from "../../../lib/i18n/messages.ts";
import type { Draft } from "../types.ts";
import { wallTimeAsUtc } from "./slot-time.ts";

type RuleTexts = Messages["createSheets"]["rulesLine"];

/** The rules of a draft in a few words each; those that few people change are named only when they were changed. */
export function rulesOf(draft: Draft, text: RuleTexts, moment: (wall: string) => string): string[] {
  const onlyYou = draft.editing === "organiser" || draft.blind;
  const rules = [onlyYou ? text.onlyYou : text.anyone];
  if (draft.proposals === "approval") rules.push(text.approval);
  if (draft.proposals === "organiser") rules.push(text.onlyYours);
  if (draft.blind) rules.push(text.blind);
  rules.push(draft.deadline === "" ? text.noDeadline : text.deadline(moment(deadlineAsUtc(draft.deadline))));
  return rules;
}

/** `2026-12-04T18:00` as if it were UTC: to be shown in "UTC". */
function deadlineAsUtc(wall: string): string {
  const [day = "", clock = ""] = wall.split("T");
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return wallTimeAsUtc(day, hours * 60 + minutes);
}
