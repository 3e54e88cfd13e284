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
import styles from "./names.module.css";

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
export const Names = memo(function Names({ id, option, tally, talliedMeetup }: NamesProps) {
  const text = useMessages("optionPanel");
  const waiting = new Set("capacity" in option ? waitingListOf(talliedMeetup, option.id).waiting : []);
  const toReconfirm = new Set(tally.toReconfirm);
  return (["yes", "maybe", "no", "any"] as const).map((kind) =>
    tally[kind].length > 0 ? (
      <div key={kind} className={styles.group} data-answer={kind}>
        <p id={`${id}-${kind}`} className={styles.answer}>
          <span>{kind === "any" ? text.any : text.answers[kind]}</span>
          <span className={styles.heads}>{tally.heads[kind]}</span>
        </p>
        <ul className={styles.names} aria-labelledby={`${id}-${kind}`}>
          {peopleOf(talliedMeetup, tally[kind]).map((person) => (
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
