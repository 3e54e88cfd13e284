import { isChosen, isOver, isVotingOpen, type Meetup, type OptionTally, type Slot, type Venue } from "@pintpoint/core";
import { type ReactNode, Suspense, useId } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession, useOwnAnswer } from "../../../lib/meetup/meetup-session.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Answer } from "./answer.tsx";
import { AnswerState } from "./lazy-answer-state.ts";
import styles from "./option-row.module.css";
import { Tally } from "./tally.tsx";

interface OptionRowProps {
  option: Slot | Venue;
  /** Time or name, as the row shows it. */
  title: ReactNode;
  /** Address, note, link: what helps to choose. */
  details?: ReactNode;
  /** What else one may do with it: a menu. */
  menu?: ReactNode;
  /** Absent while it takes no votes. */
  tally: OptionTally | undefined;
  /** The state that the tally is of. */
  talliedMeetup: Meetup;
}

/** One option: what it is, everybody's answers, one's own answer. */
export function OptionRow({ option, title, details, menu, tally, talliedMeetup }: OptionRowProps) {
  const id = useId();
  const { meetup, me, pending, vote, zone, now } = useMeetupSession();
  const text = useMessages("voting");
  const name = optionName(option, useFormats(), zone);
  const own = useOwnAnswer(option.id);
  const chosen = isChosen(meetup, option.id);
  const over = !("name" in option) && isOver(option, meetup.timeZone, now);
  const open = !option.pending && isVotingOpen(meetup, option.id, now);
  return (
    <li
      className={styles.row}
      data-option={option.id}
      data-answer={own ?? undefined}
      data-chosen={chosen || undefined}
      data-over={over || undefined}
      data-pending={option.pending || undefined}
    >
      <div className={styles.what}>
        <div className={styles.title}>
          <span>{title}</span>
          {chosen && (
            <Tag tone="primary" icon="check">
              {text.chosen}
            </Tag>
          )}
          {option.pending && <Tag tone="accent">{text.pending}</Tag>}
          {over && <Tag>{text.over}</Tag>}
        </div>
        {details && <div className={styles.details}>{details}</div>}
      </div>
      {menu && <div className={styles.menu}>{menu}</div>}
      {!option.pending && (
        <>
          <div className={styles.answer}>
            <Answer option={option.id} name={name} value={own} open={open} describedBy={`${id}-state`} onVote={vote} />
          </div>
          {tally && <Tally option={option} name={name} tally={tally} talliedMeetup={talliedMeetup} me={me} own={own} />}
        </>
      )}
      <div id={`${id}-state`} className={styles.state}>
        {(me !== null || option.id in pending) && (
          <Suspense>
            <AnswerState option={option} />
          </Suspense>
        )}
      </div>
    </li>
  );
}
