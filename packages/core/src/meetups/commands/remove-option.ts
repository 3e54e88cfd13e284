import { noChange } from "../../change/change.ts";
import { notAllowed, optionNotFound, refuse } from "../../shared/refusal.ts";
import { isChosen, optionOf } from "../model/lookup.ts";
import type { MeetupRecord } from "../ports/meetup-records.ts";
import { may } from "../rights/rights.ts";
import type { RemoveOption } from "./command.ts";
import type { CommandContext, Outcome } from "./outcome.ts";
import { accepted } from "./outcome.ts";
import { unsetOptions } from "./unset-options.ts";

export function removeOption(
  { meetup, vault }: MeetupRecord,
  { optionId }: RemoveOption,
  { identity, now }: CommandContext,
): Outcome {
  if (!may(meetup, identity, { removeOption: optionId })) return notAllowed("remove this option");
  if (optionOf(meetup, optionId) === undefined) return optionNotFound;
  if (isChosen(meetup, optionId))
    return refuse("option_decided", "The decided option cannot be removed; reopen first.");

  const changes = { meetup: noChange(), vault: noChange() };
  unsetOptions({ meetup, vault }, new Set([optionId]), changes);
  return accepted(now, changes.meetup, changes.vault);
}
