import "../../../ui/icon/deferred-shapes.ts";
import { bidiIsolate, isChosen, type Slot, type Venue } from "@pintpoint/core";
import { useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { isVenue, optionName } from "../../../lib/meetup/option-name.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { showRow } from "../../../ui/feedback/show-row.ts";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { againOf } from "../model/added-again.ts";
import styles from "./options.module.css";
import { SlotSheet } from "./slot-sheet.tsx";
import { VenueSheet } from "./venue-sheet.tsx";

/** What may be done with one option: approve, correct or move, remove. What may not be is told why, or not offered. */
export default function OptionSheet({ option, onClose }: { option: Slot | Venue; onClose(): void }) {
  const [step, setStep] = useState<"menu" | "edit" | "remove">("menu");
  const { meetup, me, zone, may, send } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("options");
  const done = useMessages("done");
  const action = useAction();
  const { sayDone } = useUndo();
  const name = optionName(option, formats, zone);
  const chosen = isChosen(meetup, option.id);
  const answers = Object.values(meetup.votes).filter((votes) => votes[option.id]).length;
  const proposer = option.proposedBy && meetup.participants[option.proposedBy]?.name;

  if (step === "edit") {
    return isVenue(option) ? (
      <VenueSheet venue={option} onClose={onClose} />
    ) : (
      <SlotSheet slot={option} onClose={onClose} />
    );
  }
  const target = { id: meetup.id, oid: option.id };
  const approve = async () => {
    const body = { pending: false } as const;
    const sent = () =>
      isVenue(option) ? send("editVenue", { ...target, body }) : send("editSlot", { ...target, body });
    if (!(await action.run(sent))) return;
    onClose();
    sayDone(done.approved(name));
    showRow(option.id);
  };
  const isReview = option.pending === true && may("approve");
  const remove = async () => {
    if (!(await action.run(() => send(isVenue(option) ? "removeVenue" : "removeSlot", target)))) return;
    onClose();
    if (answers > 0) return sayDone(done.removedWithAnswers(name, answers));
    // Made again it is the same only where nobody had said anything to it, and where it was not somebody else's.
    const again = againOf(meetup, option, me?.id);
    const undo =
      again &&
      (() =>
        "name" in again
          ? send("addVenue", { id: meetup.id, body: again })
          : send("addSlot", { id: meetup.id, body: again }));
    sayDone(isReview ? done.rejected(name) : done.removed(name), undo ?? undefined);
  };
  const failure = action.error && (
    <Banner tone="danger" role="alert">
      {action.error}
    </Banner>
  );
  if (step === "remove") {
    return (
      <Sheet
        open
        onClose={onClose}
        title={text.removeTitle(name)}
        lead={answers > 0 ? text.removeWarning(answers) : undefined}
        size="sm"
      >
        {failure}
        <div className={styles.buttons}>
          <Button onClick={() => setStep("menu")}>{text.keep}</Button>
          <Button variant="danger" icon="trash" busy={action.busy} onClick={() => void remove()}>
            {text.remove}
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={name}
      lead={proposer ? text.proposedBy(bidiIsolate(proposer)) : undefined}
      size="sm"
    >
      {failure}
      {chosen && <p className={styles.hint}>{isVenue(option) ? text.chosenVenue : text.chosenSlot}</p>}
      <div className={styles.menu}>
        {option.pending && may("approve") && (
          <Button variant="primary" wide icon="check" busy={action.busy} onClick={() => void approve()}>
            {text.approve}
          </Button>
        )}
        {may("edit") && (isVenue(option) || !chosen) && (
          <Button wide icon={isVenue(option) ? "edit" : "clock"} onClick={() => setStep("edit")}>
            {isVenue(option) ? text.correct : text.moveIt}
          </Button>
        )}
        {may({ removeOption: option.id }) && !chosen && (
          <Button wide icon="trash" onClick={() => setStep("remove")}>
            {option.pending && may("approve") ? text.reject : text.remove}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
