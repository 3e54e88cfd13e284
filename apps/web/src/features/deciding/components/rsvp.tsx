import { isChosen, type OptionId, type Vote } from "@pintpoint/core";
import { useMessages, useSpeech } from "../../../lib/i18n/language-provider.tsx";
import { textOfCode } from "../../../lib/meetup/failure-text.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { waitingText } from "../../../lib/meetup/waiting-text.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { type Guests, groupOf, waitAmong } from "../model/guest-list.ts";
import styles from "./invitation.module.css";

/** One's own word on what was decided, and how to take it back. */
export function Rsvp({ guests }: { guests: Guests }) {
  const { meetup, me, pending, vote } = useSession();
  const { messages } = useSpeech();
  const text = useMessages("deciding");
  const chosen = [meetup.decision?.slotId, meetup.decision?.venueId].filter((id) => id !== undefined);
  const mine = groupOf(guests, me?.id);
  const wait = me && waitAmong(meetup, guests, me.id);
  const coming = mine === "in" || mine === "waiting";
  const say = (answer: Vote) => vote(Object.fromEntries(chosen.map((id): [OptionId, Vote] => [id, answer])));
  const refused = Object.entries(pending).find(([id, own]) => isChosen(meetup, id) && own.status === "refused");
  return (
    <div className={styles.rsvp}>
      <p className={styles.mine} data-group={mine} aria-live="polite">
        {mine === "in" && <Icon name="check" />}
        <span>
          {me && wait
            ? waitingText(wait, meetup, me.id, messages.answerState)
            : text.you[mine === null || mine === "waiting" ? "guest" : mine]}
        </span>
      </p>
      <div className={styles.answers}>
        {!coming && (
          <Button variant="primary" size="lg" icon="check" onClick={() => say("yes")}>
            {mine === "out" ? text.canAgain : text.can}
          </Button>
        )}
        {mine !== "out" && (
          <Button size={coming ? "md" : "lg"} variant={coming ? "quiet" : "secondary"} onClick={() => say("no")}>
            {coming ? text.cannot : text.no}
          </Button>
        )}
      </div>
      {refused?.[1].status === "refused" && (
        <p className={styles.refused} role="alert">
          {textOfCode(refused[1].code, messages.common)}
        </p>
      )}
    </div>
  );
}
