import { limits, type Meetup } from "@pintpoint/core";
import { type SubmitEvent, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { normalisedInput } from "../../../lib/normalised-input.ts";
import { useAction } from "../../../ui/action/use-action.ts";
import { useUndo } from "../../../ui/action/use-undo.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";

/** So long the same decision is one tap away. */
const UNDO_SECONDS = 10;

interface ReopenSheetProps {
  /** The meetup as it is when it is asked for, not as it was drawn. */
  latest(): Meetup | null;
  onClose(): void;
}

/** Takes the decision back, with a reason if there is one to give. */
export default function ReopenSheet({ latest, onClose }: ReopenSheetProps) {
  const form = useId();
  const { meetup, send } = useMeetupSession();
  const text = useMessages("reopening");
  const deciding = useMessages("deciding");
  const action = useAction();
  const { sayDone } = useUndo();
  const [reason, setReason] = useState("");
  const { id, decision } = meetup;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const told = normalisedInput(reason, limits.reason);
    const request = told === "" ? { id } : { id, body: { reason: told } };
    if (!(await action.run(() => send("reopen", request)))) return;
    onClose();
    const { slotId, venueId } = decision ?? {};
    const again = { ...(slotId !== undefined && { slotId }), ...(venueId !== undefined && { venueId }) };
    const undo = async () => {
      // A decision replaces the one before: what somebody has decided meanwhile stays.
      if (latest()?.status === "decided") return showToast({ text: text.decidedMeanwhile });
      await send("decide", { id, body: again });
    };
    sayDone(text.done, decision && undo, UNDO_SECONDS);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={text.title}
      lead={text.lead}
      size="sm"
      footer={
        <Button type="submit" form={form} variant="primary" wide icon="undo" busy={action.busy}>
          {deciding.reopen}
        </Button>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          optional
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          onChange={setReason}
          limit={limits.reason}
        />
        {action.error && (
          <Banner tone="danger" role="alert">
            {action.error}
          </Banner>
        )}
      </form>
    </Sheet>
  );
}
