import { useMessages } from "../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { AvatarStack } from "../../ui/people/avatar.tsx";
import { giveHues } from "../../ui/people/give-hues.ts";
import styles from "./meetup-page.module.css";

/** Whose page is open right now, besides one's own. */
export default function HereNow() {
  const { meetup, me, presence } = useMeetupSession();
  giveHues(meetup);
  const text = useMessages("people");
  const people = (presence?.here ?? []).flatMap(({ participantId, state }) => {
    const person = meetup.participants[participantId];
    return participantId === me?.id || person === undefined ? [] : { ...person, presence: state };
  });
  if (people.length === 0) return null;
  return (
    <span className={styles.here}>
      <span>{text.hereNow}</span>
      <AvatarStack people={people} max={5} size="md" />
    </span>
  );
}
