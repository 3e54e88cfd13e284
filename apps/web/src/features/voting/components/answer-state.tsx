import "../../../ui/icon/deferred-shapes.ts";
import {
  type Meetup,
  needsReconfirmation,
  type ParticipantId,
  type Slot,
  type Venue,
  type WaitingPosition,
  waitingListOf,
  waitingPositionOf,
} from "@pintpoint/core";
import { classNames } from "../../../lib/class-names.ts";
import { useI18n } from "../../../lib/i18n/language-provider.tsx";
import { problemMessage } from "../../../lib/meetup/error-messages.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { waitingText } from "../../../lib/meetup/waiting-text.ts";
import { Icon } from "../../../ui/icon/icon.tsx";
import { HumourLine } from "../../../ui/prose/humour-line.tsx";
import styles from "./option-row.module.css";

/** What is to be said about one's own answer: not saved yet, refused, asked again, waiting in line. */
export function AnswerState({ option }: { option: Slot | Venue }) {
  const { meetup, me, pending } = useMeetupSession();
  const { messages } = useI18n();
  const text = messages.answerState;
  const own = pending[option.id];
  if (own?.status === "refused") {
    return (
      <p className={styles.refused} role="alert">
        <Icon name="warning" size="sm" />
        <span>{text.refused(problemMessage(own.code, messages.common))}</span>
      </p>
    );
  }
  if (own?.status === "notSaved") {
    return (
      <p className={styles.unsaved} role="status">
        <Icon name="wifiOff" size="sm" />
        <span>{text.notSaved}</span>
      </p>
    );
  }
  if (!me || option.pending) return null;
  if (needsReconfirmation(meetup, me.id, option.id)) {
    return (
      <p className={classNames(styles.hint, styles.again)}>
        <Icon name="clock" size="sm" />
        <span>{text.moved}</span>
      </p>
    );
  }
  const wait = waitFor(meetup, option, me.id);
  return wait ? (
    <>
      <p className={styles.hint}>
        <Icon name="people" size="sm" />
        <span>{waitingText(wait, meetup, me.id, text)}</span>
      </p>
      <HumourLine state="waitingList" meetup={meetup} className={styles.hint} />
    </>
  ) : null;
}

function waitFor(meetup: Meetup, option: Slot | Venue, me: ParticipantId): WaitingPosition | null {
  if (!("capacity" in option) || option.capacity === undefined) return null;
  return waitingPositionOf(waitingListOf(meetup, option.id), option.capacity, me);
}
