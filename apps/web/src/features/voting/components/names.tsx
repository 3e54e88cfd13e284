import {
  bidiIsolate,
  type Meetup,
  type OptionTally,
  type ParticipantId,
  participantOf,
  type Slot,
  type Venue,
  waitingListOf,
} from "@pintpoint/core";
import { memo } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import styles from "./tally.module.css";

interface NamesProps {
  /** What their ids begin with. */
  id: string;
  option: Slot | Venue;
  tally: OptionTally;
  /** The state that the tally is of. */
  talliedMeetup: Meetup;
}

const peopleOf = (meetup: Meetup, ids: readonly ParticipantId[]) =>
  ids.flatMap((each) => participantOf(meetup, each) ?? []);

/** Who answered what to an option. In a crowd there are hundreds: they follow once everybody is counted. */
export default memo(function Names({ id, option, tally, talliedMeetup: counted }: NamesProps) {
  const text = useMessages("voting");
  const waiting = new Set("capacity" in option ? waitingListOf(counted, option.id).waiting : []);
  const toReconfirm = new Set(tally.toReconfirm);
  return (["yes", "maybe", "no", "any"] as const).map((standing) =>
    tally[standing].length > 0 ? (
      <div key={standing} className={styles.group} data-answer={standing}>
        <p id={`${id}-${standing}`} className={styles.answer}>
          <span>{standing === "any" ? text.any : text.answers[standing]}</span>
          <span className={styles.heads}>{tally.heads[standing]}</span>
        </p>
        <ul className={styles.names} aria-labelledby={`${id}-${standing}`}>
          {peopleOf(counted, tally[standing]).map((person) => (
            <li key={person.id} className={styles.person}>
              <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
              <span className={styles.name}>{text.person(bidiIsolate(person.name), person.partySize)}</span>
              {waiting.has(person.id) && <span className={styles.note}>{text.waits}</span>}
              {toReconfirm.has(person.id) && <span className={styles.note}>{text.toConfirm}</span>}
            </li>
          ))}
        </ul>
      </div>
    ) : null,
  );
});
