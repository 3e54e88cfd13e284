import { noChange } from "../../change/change.ts";
import { refuse } from "../../shared/refusal.ts";
import { isChosen, optionOf } from "../model/lookup.ts";
import type { OptionId } from "../model/meetup.ts";
import { defineCommand, found } from "./define-command.ts";
import { accepted } from "./outcome.ts";
import { optionNotFound } from "./refusals.ts";
import { unsetOptions } from "./unset-options.ts";

/** Of a slot and of a venue alike. */
export interface RemoveOption {
  kind: "removeOption";
  optionId: OptionId;
}

export const removeOption = defineCommand({
  kind: "removeOption",
  build: ({ optionId }: Omit<RemoveOption, "kind">): RemoveOption => ({ kind: "removeOption", optionId }),
  rights: ({ optionId }) => [[{ removeOption: optionId }, "remove this option"]],
  find: (meetup, { optionId }) => found(optionOf(meetup, optionId), optionNotFound),
  decide(record, { optionId }, { now }) {
    if (isChosen(record.meetup, optionId))
      return refuse("option_decided", "The decided option cannot be removed; reopen first.");

    const changes = { meetup: noChange(), vault: noChange() };
    unsetOptions(record, new Set([optionId]), changes);
    return accepted(now, changes.meetup, changes.vault);
  },
  // Removals are bounded by what exists, and they undo a flood.
  rates: () => [],
});
