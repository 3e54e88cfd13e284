import { line, type OptionTally, type ParticipantId, participantOf, type Slot, type Venue } from "@pintpoint/core";
import { memo, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import { Avatar, AvatarStack } from "../../../ui/people/avatar.tsx";
import styles from "./tally.module.css";

const answers = ["yes", "maybe", "no"] as const;
const marks = { yes: "check", maybe: "maybe", no: "cross" } satisfies Record<(typeof answers)[number], IconName>;

interface TallyProps {
  option: Slot | Venue;
  name: string;
  tally: OptionTally;
}

/** Everybody's answers to one option: faces and numbers, and by a tap the names. */
export const Tally = memo(function Tally({ option, name, tally }: TallyProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const { meetup } = useSession();
  const text = useMessages("voting");
  const { heads, yes, maybe, no } = tally;
  if (yes.length + maybe.length + no.length === 0) return null;
  // Longer numbers leave room for fewer faces.
  const faces = 5 - String(Math.max(heads.yes, heads.maybe, heads.no)).length;
  const waiting = new Set("capacity" in option ? line(meetup, option.id).waiting : []);
  const people = (ids: readonly ParticipantId[]) => ids.flatMap((each) => participantOf(meetup, each) ?? []);
  return (
    <>
      <button
        type="button"
        className={styles.summary}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <span className="visually-hidden">{text.tally(name, heads.yes, heads.maybe, heads.no)}</span>
        <AvatarStack people={people([...yes, ...maybe])} max={faces} />
        {answers.map((answer) =>
          heads[answer] > 0 ? (
            <span key={answer} className={styles.count} data-answer={answer} aria-hidden="true">
              <Icon name={marks[answer]} size="sm" />
              {heads[answer]}
            </span>
          ) : null,
        )}
        <span className={styles.mark}>
          <Icon name="chevronDown" size="sm" />
        </span>
      </button>
      <div id={id} className={styles.who} hidden={!shown}>
        {shown &&
          ([...answers, "any"] as const).map((standing) =>
            tally[standing].length > 0 ? (
              <div key={standing} className={styles.group} data-answer={standing}>
                <p id={`${id}-${standing}`} className={styles.answer}>
                  {standing === "any" ? text.any : text.answers[standing]}
                  <span className={styles.heads}>{heads[standing]}</span>
                </p>
                <ul className={styles.names} aria-labelledby={`${id}-${standing}`}>
                  {people(tally[standing]).map((person) => (
                    <li key={person.id} className={styles.person}>
                      <Avatar name={person.name} emoji={person.avatar} seed={person.id} size="sm" />
                      <span className={styles.name}>{text.person(person.name, person.partySize)}</span>
                      {waiting.has(person.id) && <span className={styles.note}>{text.waits}</span>}
                      {tally.askedAgain.includes(person.id) && <span className={styles.note}>{text.toConfirm}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            ) : null,
          )}
      </div>
    </>
  );
});
