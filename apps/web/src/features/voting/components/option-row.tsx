import { isChosen, isVotingOpen, type OptionTally, type Slot, type Venue, type Vote, voteOf } from "@pintpoint/core";
import { type ReactNode, useId } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { optionName } from "../../../lib/meetup/option-name.ts";
import { useSession } from "../../../lib/meetup/session.tsx";
import { UnhurriedSession } from "../../../lib/meetup/unhurried-session.tsx";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import { AnswerState } from "./answer-state.tsx";
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
}

/** One option: what it is, everybody's answers, one's own answer. */
export function OptionRow({ option, title, details, menu, tally }: OptionRowProps) {
  const id = useId();
  const { meetup, me, vote, zone, now } = useSession();
  const text = useMessages("voting");
  const name = optionName(option, useFormats(), zone);
  const own = me ? (voteOf(meetup, me.id, option.id) ?? null) : null;
  const chosen = isChosen(meetup, option.id);
  const open = !option.pending && isVotingOpen(meetup, option.id, now);
  return (
    <li
      className={styles.row}
      data-option={option.id}
      data-answer={own ?? undefined}
      data-chosen={chosen || undefined}
      data-pending={option.pending || undefined}
    >
      <div className={styles.what}>
        <div className={styles.title}>
          {title}
          {chosen && (
            <Tag tone="primary" icon="check">
              {text.chosen}
            </Tag>
          )}
          {option.pending && <Tag tone="accent">{text.pending}</Tag>}
        </div>
        {details && <div className={styles.details}>{details}</div>}
      </div>
      {menu && <div className={styles.menu}>{menu}</div>}
      {!option.pending && (
        <>
          <div className={styles.answer}>
            <Segmented<Vote>
              wide
              clearable
              label={text.answerTo(name)}
              segments={[
                { value: "yes", label: text.answers.yes, icon: "check", tone: "yes" },
                { value: "maybe", label: text.answers.maybe, icon: "maybe", tone: "maybe" },
                { value: "no", label: text.answers.no, icon: "cross", tone: "no" },
              ]}
              value={own}
              disabled={!open}
              describedBy={`${id}-state`}
              onChange={(answer) => vote({ [option.id]: answer })}
            />
          </div>
          {tally && (
            <UnhurriedSession>
              <Tally option={option} name={name} tally={tally} />
            </UnhurriedSession>
          )}
        </>
      )}
      <div id={`${id}-state`} className={styles.state}>
        <AnswerState option={option} />
      </div>
    </li>
  );
}
