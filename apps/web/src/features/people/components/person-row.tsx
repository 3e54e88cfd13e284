import { bidiIsolate, type Participant, type PersonTally } from "@pintpoint/core";
import { memo, useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import styles from "./people.module.css";

interface PersonRowProps {
  person: Participant;
  tally: PersonTally | undefined;
  here: "looking" | "choosing" | undefined;
  isMe: boolean;
  /** The answers are not for this device to see. */
  hidden: boolean;
  /** What else one may do with the person. */
  onMore: ((person: Participant) => void) | undefined;
}

const answers = ["yes", "maybe", "no"] as const;
const answerIcons = { yes: "check", maybe: "maybe", no: "cross" } satisfies Record<(typeof answers)[number], IconName>;

/** One participant; memoised, rendered again only when its own props change. */
export const PersonRow = memo(function PersonRow({ person, tally, here, isMe, hidden, onMore }: PersonRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const text = useMessages("people");
  if (!tally) return null;
  const answeredCount = tally.yes.length + tally.maybe.length + tally.no.length;
  return (
    <li className={styles.person}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Avatar name={person.name} emoji={person.avatar} seed={person.id} presence={here} />
        <span className={styles.words}>
          <span className={styles.name}>
            <span>
              {person.partySize > 1 ? `${bidiIsolate(person.name)} +${person.partySize - 1}` : bidiIsolate(person.name)}
            </span>
            {isMe && <span className={styles.you}>{` ${text.you}`}</span>}
          </span>
          <span className={styles.status}>
            {here && !isMe && <span className={styles.here}>{here === "choosing" ? text.choosing : text.here}</span>}
            {hidden || answeredCount === 0 ? (
              <span>{hidden ? text.hidden : text.silent}</span>
            ) : (
              <AnswerCounts tally={tally} />
            )}
          </span>
          {(person.organiser || person.mustCome || person.finished) && (
            <span className={styles.tags}>
              {person.organiser && (
                <Tag tone="primary" icon="key">
                  {text.organiser}
                </Tag>
              )}
              {person.mustCome && <Tag tone="accent">{text.mustCome}</Tag>}
              {person.finished && (
                <Tag tone="yes" icon="check">
                  {text.finished}
                </Tag>
              )}
            </span>
          )}
        </span>
        <Icon name="chevronDown" size="sm" />
      </button>
      {onMore && <IconButton icon="more" label={text.more(bidiIsolate(person.name))} onClick={() => onMore(person)} />}
      <div id={id} className={styles.answers} hidden={!open}>
        {open && answeredCount === 0 && <p className={styles.status}>{hidden ? text.hidden : text.silent}</p>}
        {open && <AnswerList tally={tally} />}
      </div>
    </li>
  );
});

/** To which options yes, maybe and no. */
function AnswerList({ tally }: { tally: PersonTally }) {
  const { meetup, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("people");
  return answers.map((answer) =>
    tally[answer].length > 0 ? (
      <div key={answer} className={styles.answer} data-answer={answer}>
        <Icon name={answerIcons[answer]} size="sm" />
        <span className="visually-hidden">{text.answers[answer]}</span>
        <ul className={styles.options}>
          {tally[answer].map((optionId) => (
            <li key={optionId} className={styles.option}>
              {optionNameOf(meetup, optionId, formats, zone)}
            </li>
          ))}
        </ul>
      </div>
    ) : null,
  );
}

/** How often yes, maybe and no: the same marks as beside the options. */
function AnswerCounts({ tally }: { tally: PersonTally }) {
  const text = useMessages("people");
  return (
    <>
      <span className="visually-hidden">{text.answered(tally.yes.length, tally.maybe.length, tally.no.length)}</span>
      <span className={styles.counts} aria-hidden="true">
        {answers.map((answer) =>
          tally[answer].length > 0 ? (
            <span key={answer} className={styles.count} data-answer={answer}>
              <Icon name={answerIcons[answer]} size="sm" />
              <span>{tally[answer].length}</span>
            </span>
          ) : null,
        )}
      </span>
    </>
  );
}
