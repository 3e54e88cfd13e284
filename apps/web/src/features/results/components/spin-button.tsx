import { ProblemError } from "@pintpoint/client";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import styles from "./hero.module.css";

/** Lets the server draw one of those that tie; asks once before, because everybody sees the outcome. */
export function SpinButton() {
  const { meetup, send } = useMeetupSession();
  const text = useMessages("pairs").spin;
  const action = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone; the question is read, and what answers it comes next.
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);

  const draw = async () => {
    try {
      await send("decide", { id: meetup.id, body: { draw: true } });
    } catch (failure) {
      if (!(failure instanceof ProblemError && failure.code === "not_tied")) throw failure;
      // Somebody has voted meanwhile. The card with this button goes, so the word about it stands elsewhere.
      showToast({ text: text.notTied });
      setIsAsking(false);
    }
  };
  if (!isAsking) {
    return (
      <Button variant="filled" onClick={() => setIsAsking(true)}>
        {text.button}
      </Button>
    );
  }
  return (
    <div className={styles.question}>
      <p ref={question} tabIndex={-1}>
        {text.question}
      </p>
      {action.error && <p role="alert">{action.error}</p>}
      <div className={styles.buttons}>
        <Button variant="primary" busy={action.busy} onClick={() => void action.run(draw)}>
          {text.confirm}
        </Button>
        <Button variant="quiet" onClick={() => setIsAsking(false)}>
          {text.notNow}
        </Button>
      </div>
    </div>
  );
}
