import { bidiIsolate, isVotingOpen, type Slot, type Venue } from "@pintpoint/core";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { showRow } from "../../../ui/feedback/show-row.ts";
import { organiserName } from "../model/organiser-name.ts";

/**
 * What follows a suggestion that the server has taken: one's own yes to it, a word that it worked, and its row. The yes is
 * an answer like any other: it is kept on the device and sent again until it is there.
 */
export function useSuggested(): (option: Slot | Venue | undefined) => void {
  const { meetup, me, zone, now, vote } = useMeetupSession();
  const formats = useFormats();
  const done = useMessages("done");
  const { sayDone } = useUndo();
  return (option) => {
    if (option === undefined) return;
    const name = optionName(option, formats, zone);
    if (option.pending) {
      const organiser = organiserName(meetup);
      sayDone(organiser === null ? done.sentToOrganiser : done.sentTo(bidiIsolate(organiser)));
    } else {
      const says = me !== null && isVotingOpen(meetup, option.id, now);
      if (says) vote({ [option.id]: "yes" });
      sayDone(says ? done.addedWithYes(name) : done.added(name));
    }
    showRow(option.id);
  };
}
