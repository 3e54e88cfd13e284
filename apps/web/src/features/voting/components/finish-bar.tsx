import type { OptionId } from "@pintpoint/core";
import { useId } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { progressOf } from "../model/progress.ts";
import styles from "./finish-bar.module.css";

interface FinishBarProps {
  /** "None of these work": no to all these. */
  onNoneWorks(options: OptionId[]): void;
  /** One's own name, party and links. */
  onOpenMe(): void;
}

/** Where one stands; stays in sight. "Done" tells the others, and makes a silence about all times or all places a yes (SC2). */
export default function FinishBar({ onNoneWorks, onOpenMe }: FinishBarProps) {
  const { meetup, me, may, send, now } = useMeetupSession();
  const text = useMessages("finishing");
  const action = useAction();
  const id = useId();
  const { open, answered, since, silentOn } = progressOf(meetup, me?.id ?? null, now);
  if (open.length === 0 || meetup.status === "decided") return null;

  // Who had finished before other options came has not finished with those.
  const finished = me?.finished === true && since === 0;
  const finishNote = me && answered > 0 && silentOn && !finished ? text.finishMeans[silentOn] : null;
  const isJoiningClosed = meetup.settings.joining === "closed" && !may("settings");
  const progress = () => {
    if (finished) return silentOn ? text.finishedAny[silentOn] : text.finished;
    return me?.finished ? text.newSince(since) : text.answered(answered, open.length);
  };
  const finish = () => {
    if (!me) return;
    void action.run(() => send("editParticipant", { id: meetup.id, pid: me.id, body: { finished: !finished } }));
  };
  return (
    <section aria-label={text.yourAnswers}>
      {action.error && (
        <p className={styles.error} role="alert">
          {action.error}
        </p>
      )}
      <div className={styles.bar}>
        {finishNote && (
          <p id={id} className={styles.means}>
            {finishNote}
          </p>
        )}
        {me ? (
          <button type="button" className={styles.me} onClick={onOpenMe}>
            <Avatar name={me.name} emoji={me.avatar} seed={me.id} size="md" />
            <span className={styles.words}>
              <bdi className={styles.name}>{me.name}</bdi>
              <span className={styles.progress}>{progress()}</span>
            </span>
          </button>
        ) : (
          <p className={styles.invite}>{isJoiningClosed ? text.joiningClosed : text.tapToVote}</p>
        )}
        <div className={styles.buttons}>
          {answered === 0 && (
            <Button variant="quiet" size="sm" onClick={() => onNoneWorks(open)}>
              {text.noneWorks}
            </Button>
          )}
          {me && answered > 0 && (
            <Button
              variant={finished ? "secondary" : "primary"}
              {...(finished && { icon: "check" as const })}
              busy={action.busy}
              aria-pressed={finished}
              aria-describedby={finishNote ? id : undefined}
              onClick={finish}
            >
              {text.finish}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
