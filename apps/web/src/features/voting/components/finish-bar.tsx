import { isolate, type OptionId } from "@pintpoint/core";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
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

/** Where one stands; stays in sight. "Done" saves nothing: it only tells the others. */
export function FinishBar({ onNoneWorks, onOpenMe }: FinishBarProps) {
  const { meetup, me, send, now } = useSession();
  const text = useMessages("voting");
  const action = useAction();
  const { open, answered } = progressOf(meetup, me?.id ?? null, now);
  if (open.length === 0 || meetup.status === "decided") return null;

  const finish = (finished: boolean) => {
    if (!me) return;
    void action.run(() => send("editParticipant", { id: meetup.id, pid: me.id, body: { finished } }));
  };
  return (
    <section aria-label={text.yourAnswers}>
      {action.error && (
        <p className={styles.error} role="alert">
          {action.error}
        </p>
      )}
      <div className={styles.bar}>
        {me ? (
          <button type="button" className={styles.me} onClick={onOpenMe}>
            <Avatar name={me.name} emoji={me.avatar} seed={me.id} size="md" />
            <span className={styles.words}>
              <span className={styles.name}>{isolate(me.name)}</span>
              <span className={styles.progress}>
                {me.finished ? text.finished : text.answered(answered, open.length)}
              </span>
            </span>
          </button>
        ) : (
          <p className={styles.invite}>{text.tapToVote}</p>
        )}
        <div className={styles.buttons}>
          {answered === 0 && (
            <Button variant="quiet" onClick={() => onNoneWorks(open)}>
              {text.noneWorks}
            </Button>
          )}
          {me && answered > 0 && (
            <Button
              variant={me.finished ? "secondary" : "primary"}
              {...(me.finished && { icon: "check" as const })}
              busy={action.busy}
              aria-pressed={me.finished === true}
              onClick={() => finish(me.finished !== true)}
            >
              {text.finish}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
