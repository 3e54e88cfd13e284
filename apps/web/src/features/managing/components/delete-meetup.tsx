import "../../../ui/icon/deferred-shapes.ts";
import { useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { HoldButton } from "../../../ui/button/hold-button.tsx";
import { Banner } from "../../../ui/feedback/banner.tsx";
import { TextField } from "../../../ui/field/text-field.tsx";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { othersAnswers } from "../model/others-answers.ts";
import styles from "./managing.module.css";

/** Deleting the meetup. Where others have answered, it says how much goes with it, and asks for more than a tap. */
export function DeleteMeetup({ onBack, onClose }: { onBack(): void; onClose(): void }) {
  const id = useId();
  const { meetup, me, send } = useMeetupSession();
  const text = useMessages("managing");
  const deleting = useAction();
  const [types, setTypes] = useState(false);
  const [typed, setTyped] = useState("");
  const others = othersAnswers(meetup, me?.id);
  const remove = () => void deleting.run(() => send("deleteMeetup", { id: meetup.id }));
  const isTyped = typed.trim().toLocaleLowerCase() === text.deleteWord;
  const holds = others.answers > 0 && !types;
  const disabled = others.answers > 0 && !isTyped;
  const action = (
    <Button
      variant="danger"
      icon="trash"
      busy={deleting.busy}
      aria-disabled={disabled || undefined}
      onClick={() => !disabled && remove()}
    >
      {text.deleteForEver}
    </Button>
  );
  return (
    <Sheet open onClose={onClose} title={text.deleteTitle} lead={text.deleteLead} size="sm">
      {deleting.error && (
        <Banner tone="danger" role="alert">
          {deleting.error}
        </Banner>
      )}
      {others.answers > 0 && <p className={styles.goes}>{text.deleteAnswers(others.answers, others.people)}</p>}
      {holds && (
        <p id={`${id}-hint`} className={styles.hint}>
          {text.holdHint}
        </p>
      )}
      {types && <TextField label={text.typeWord(text.deleteWord)} value={typed} onChange={setTyped} />}
      <div className={styles.buttons}>
        <Button onClick={onBack}>{text.keep}</Button>
        {!holds && action}
        {holds && (
          <HoldButton describedBy={`${id}-hint`} busy={deleting.busy} onHeld={remove}>
            {text.holdToDelete}
          </HoldButton>
        )}
      </div>
      {holds && (
        <Button variant="quiet" size="sm" onClick={() => setTypes(true)}>
          {text.typeInstead}
        </Button>
      )}
    </Sheet>
  );
}
