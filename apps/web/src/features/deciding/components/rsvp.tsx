import { isChosen, type OptionId, type Vote } from "@pintpoint/core";
import { useI18n, useMessages } from "../../../lib/i18n/language-provider.tsx";
import { problemMessage } from "../../../lib/meetup/error-messages.ts";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { waitingText } from "../../../lib/meetup/waiting-text.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { type GuestGroups, groupOf, guestWait } from "../model/guest-list.ts";
import styles from "./invitation.module.css";

/** The person's own answer to the chosen time and place, and a button to change it. */
export function Rsvp({ guests }: { guests: GuestGroups }) {
  const { meetup, me, pending, vote } = useMeetupSession();
  const { messages } = useI18n();
  const text = useMessages("deciding");
  const chosen = [meetup.decision?.slotId, meetup.decision?.venueId].filter((id) => id !== undefined);
  const ownGroup = groupOf(guests, me?.id);
  const wait = me && guestWait(meetup, guests, me.id);
  const coming = ownGroup === "in" || ownGroup === "waiting";
  const answer = (answer: Vote) => vote(Object.fromEntries(chosen.map((id): [OptionId, Vote] => [id, answer])));
  const refused = Object.entries(pending).find(([id, own]) => isChosen(meetup, id) && own.status === "refused");
  return (
    <div className={styles.rsvp}>
      <p className={styles.mine} data-group={ownGroup} aria-live="polite">
        {ownGroup === "in" && <Icon name="check" />}
        <span>
          {me && wait
            ? waitingText(wait, meetup, me.id, messages.answerState)
            : text.you[ownGroup === null || ownGroup === "waiting" ? "guest" : ownGroup]}
        </span>
      </p>
      <div className={styles.answers}>
        {!coming && (
          <Button variant="primary" size="lg" icon="check" onClick={() => answer("yes")}>
            {ownGroup === "out" ? text.canAgain : text.can}
          </Button>
        )}
        {ownGroup !== "out" && (
          <Button size={coming ? "md" : "lg"} variant={coming ? "quiet" : "secondary"} onClick={() => answer("no")}>
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
