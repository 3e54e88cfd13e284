import { type Participant, type PersonTally, participantOf } from "@pintpoint/core";
import { useId, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { optionNameOf } from "../../../lib/meetup/option-name.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { IconButton } from "../../../ui/button/icon-button.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { seesAnswers } from "../model/sees-answers.ts";
import styles from "./people.module.css";

interface PersonRowProps {
  tally: PersonTally;
  onOpenMe(): void;
  onOpenPerson(person: Participant): void;
}

const answers = ["yes", "maybe", "no"] as const;
const marks = { yes: "check", maybe: "maybe", no: "cross" } satisfies Record<(typeof answers)[number], IconName>;

export function PersonRow({ tally, onOpenMe, onOpenPerson }: PersonRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { meetup, me, presence, may, zone } = useSession();
  const formats = useFormats();
  const text = useMessages("people");
  const person = participantOf(meetup, tally.participantId);
  if (!person) return null;
  const isMe = me?.id === person.id;
  const here = presence?.here.find(({ participantId }) => participantId === person.id)?.state;
  const hidden = !seesAnswers(meetup, me?.id) && !isMe;
  const said = tally.yes.length + tally.maybe.length + tally.no.length;
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
            {person.name}
            {person.partySize > 1 && ` +${person.partySize - 1}`}
            {isMe && <span className={styles.you}> {text.you}</span>}
          </span>
          <span className={styles.status}>
            {here && !isMe && <span className={styles.here}>{here === "choosing" ? text.choosing : text.here}</span>}
            {hidden ? text.hidden : said === 0 ? text.silent : <Counts tally={tally} />}
          </span>
        </span>
        {person.mustCome && <Tag tone="accent">{text.mustCome}</Tag>}
        {person.finished && (
          <Tag tone="yes" icon="check">
            {text.finished}
          </Tag>
        )}
        <Icon name="chevronDown" size="sm" />
      </button>
      {(isMe || may("removePeople")) && (
        <IconButton
          icon="more"
          label={text.more(person.name)}
          onClick={() => (isMe ? onOpenMe() : onOpenPerson(person))}
        />
      )}
      <div id={id} className={styles.answers} hidden={!open}>
        {open && said === 0 && <p className={styles.status}>{hidden ? text.hidden : text.silent}</p>}
        {open &&
          answers.map((answer) =>
            tally[answer].length > 0 ? (
              <div key={answer} className={styles.answer} data-answer={answer}>
                <Icon name={marks[answer]} size="sm" />
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
          )}
      </div>
    </li>
  );
}

/** How often yes, maybe and no: the same marks as beside the options. */
function Counts({ tally }: { tally: PersonTally }) {
  const text = useMessages("people");
  return (
    <>
      <span className="visually-hidden">{text.answered(tally.yes.length, tally.maybe.length, tally.no.length)}</span>
      <span className={styles.counts} aria-hidden="true">
        {answers.map((answer) =>
          tally[answer].length > 0 ? (
            <span key={answer} className={styles.count} data-answer={answer}>
              <Icon name={marks[answer]} size="sm" />
              {tally[answer].length}
            </span>
          ) : null,
        )}
      </span>
    </>
  );
}
