import { bidiIsolate, isChosen, type OptionId, type Vote } from "@pintpoint/core";
import { useI18n, useMessages } from "../../../lib/i18n/language-provider.tsx";
import { problemMessage } from "../../../lib/meetup/error-messages.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { waitingText } from "../../../lib/meetup/waiting-text.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { type GuestGroups, groupOf, guestWait } from "../model/guest-list.ts";
import { answersThatCome, answersThatDecline } from "../model/rsvp-answers.ts";
import styles from "./rsvp.module.css";

/** The person's own answer to the chosen time and place, and a button to change it. */
export function Rsvp({ guests }: { guests: GuestGroups }) {
  const { meetup, me, pending, vote } = useMeetupSession();
  const { messages } = useI18n();
  const text = useMessages("deciding");
  const poster = useMessages("poster");
  const ownGroup = groupOf(guests, me?.id);
  const wait = me && guestWait(meetup, guests, me.id);
  const coming = ownGroup === "in" || ownGroup === "waiting";
  const answer = (answers: Record<OptionId, Vote>) => vote(answers);
  const refused = Object.entries(pending).find(([id, own]) => isChosen(meetup, id) && own.status === "refused");
  const state = () => {
    if (me && wait) return waitingText(wait, meetup, me.id, messages.answerState);
    if (me && ownGroup === "unsaid") return poster.unsaid(bidiIsolate(me.name));
    return text.you[ownGroup === null || ownGroup === "waiting" ? "guest" : ownGroup];
  };
  return (
    <div className={styles.rsvp} data-screen-only>
      <p className={styles.mine} data-group={ownGroup} aria-live="polite">
        {ownGroup === "in" && <Icon name="check" />}
        <span>{state()}</span>
      </p>
      <div className={styles.answers} data-coming={coming || undefined}>
        {!coming && (
          <Button variant="primary" size="lg" wide icon="check" onClick={() => answer(answersThatCome(meetup))}>
            {ownGroup === "out" ? text.canAgain : text.can}
          </Button>
        )}
        {ownGroup !== "out" && (
          <Button variant="quiet" wide onClick={() => answer(answersThatDecline(meetup))}>
            {coming ? text.cannot : text.no}
          </Button>
        )}
      </div>
      {refused?.[1].status === "refused" && (
        <p className={styles.refused} role="alert">
          {problemMessage(refused[1].code, messages.common)}
        </p>
      )}
    </div>
  );
}
