import { line, type Slot, type Venue } from "@pintpoint/core";
import { useSpeech } from "../../../lib/i18n/language-provider.tsx";
import { textOfCode } from "../../../lib/meetup/failure-text.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import styles from "./option-row.module.css";

/** What is to be said about one's own answer: not saved yet, refused, asked again, waiting in line, closed. */
export function AnswerState({ option, open }: { option: Slot | Venue; open: boolean }) {
  const { meetup, me, pending } = useSession();
  const { messages } = useSpeech();
  const text = messages.voting;
  const own = pending[option.id];
  if (own?.status === "refused") {
    return (
      <p className={styles.refused} role="alert">
        <Icon name="warning" size="sm" />
        {text.refused(textOfCode(own.code, messages.common))}
      </p>
    );
  }
  if (own?.status === "notSaved") {
    return (
      <p className={styles.unsaved} role="status">
        <Icon name="wifiOff" size="sm" />
        {text.notSaved}
      </p>
    );
  }
  if (!me || option.pending) return null;
  if (meetup.reconfirm[option.id]?.[me.id]) return <p className={styles.hint}>{text.moved}</p>;
  const place = "capacity" in option ? line(meetup, option.id).waiting.indexOf(me.id) : -1;
  if (place >= 0) return <p className={styles.hint}>{text.waiting(place + 1)}</p>;
  if (!open && meetup.status === "open") return <p className={styles.hint}>{text.closed}</p>;
  return null;
}
