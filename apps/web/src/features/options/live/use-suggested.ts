import { bidiIsolate, isVotingOpen, type Slot, type Venue } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { showRow } from "../../../ui/feedback/show-row.ts";
import { organiserName } from "../model/organiser-name.ts";

interface Suggested {
  /** Goes with the suggestion: one's own yes, in the same change (MS24). */
  ownYes: { vote?: "yes" };
  /** What follows once the server has taken it: a word that it worked, and its row. */
  suggested(option: Slot | Venue | undefined): void;
}

export function useSuggested(): Suggested {
  const { meetup, me, zone, now, vote, identity } = useMeetupSession();
  const formats = useFormats();
  const done = useMessages("done");
  const { sayDone } = useUndo();
  // With the organiser's link it is sent by that: it has no answer of its own, so the person's follows by itself.
  const isCarried = me !== null && !identity.organiser;
  const suggested = (option: Slot | Venue | undefined) => {
    if (option === undefined) return;
    const name = optionName(option, formats, zone);
    if (option.pending) {
      const organiser = organiserName(meetup);
      sayDone(organiser === null ? done.sentToOrganiser : done.sentTo(bidiIsolate(organiser)));
    } else {
      const says = me !== null && isVotingOpen(meetup, option.id, now);
      if (says && !isCarried) vote({ [option.id]: "yes" });
      sayDone(says ? done.addedWithYes(name) : done.added(name));
    }
    showRow(option.id);
  };
  return { ownYes: isCarried ? { vote: "yes" } : {}, suggested };
}
