import {
  activityKeyOf,
  isChosen,
  isOver,
  isVotingOpen,
  type Meetup,
  type OptionTally,
  type Slot,
  type Venue,
} from "@pintpoint/core";
import { memo, type ReactNode, Suspense, useCallback, useId, useMemo, useState } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession, useOwnAnswer } from "../../../lib/meetup/meetup-session.tsx";
import { isVenue, optionName } from "../../../lib/meetup/option-name.ts";
import { Tag } from "../../../ui/choice/chip.tsx";
import { Icon } from "../../../ui/icon/icon.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import { countsOf } from "../model/counts.ts";
import { withOwnAnswer } from "../model/with-own-answer.ts";
import { Answer } from "./answer.tsx";
import { AnswerState } from "./lazy-answer-state.ts";
import { OptionPanel } from "./lazy-option-panel.ts";
import styles from "./option-row.module.css";
import { Tally } from "./tally.tsx";

/** What else belongs to an option, drawn by other features. */
export interface OptionExtras {
  /** What else one may do with it: a menu. */
  menu?: (option: Slot | Venue) => ReactNode;
  /** What people say about it; `onClose` is for a thread that lies over the page. */
  thread?: (option: Slot | Venue, onClose: () => void) => ReactNode;
}

interface OptionRowProps extends OptionExtras {
  option: Slot | Venue;
  /** Time or name, as the row shows it. */
  title: ReactNode;
  /** Absent while it takes no votes. */
  tally: OptionTally | undefined;
  /** Everybody who has answered anything, in heads: of so many can so many. */
  answered: number;
  /** The state that the tally is of. */
  talliedMeetup: Meetup;
  /** It is part of what leads. */
  leads?: boolean;
  /** How many comments stand at it. */
  comments?: number;
}

/** One option in one line: what it is, who can, one's own answer; a tap on it opens all that is known about it. */
export function OptionRow({
  option,
  title,
  tally,
  answered,
  talliedMeetup,
  leads = false,
  comments = 0,
  menu,
  thread,
}: OptionRowProps) {
  const id = useId();
  const [open, setOpen] = useState<"details" | "thread" | null>(null);
  const { meetup, me, pending, vote, zone, now } = useMeetupSession();
  const text = useMessages("voting");
  const name = optionName(option, useFormats(), zone);
  const own = useOwnAnswer(option.id);
  const chosen = isChosen(meetup, option.id);
  const over = !isVenue(option) && isOver(option, meetup.timeZone, now);
  const activity = activityKeyOf(meetup.activity);
  const counts = useMemo(
    () => countsOf(tally && me ? withOwnAnswer(tally, talliedMeetup, me, own) : tally, talliedMeetup, answered),
    [tally, talliedMeetup, me, own, answered],
  );
  const toggleDetails = useCallback(() => setOpen((was) => (was === "details" ? null : "details")), []);
  const close = useCallback(() => setOpen(null), []);
  const takesAnswers = !option.pending && isVotingOpen(meetup, option.id, now);
  return (
    <li
      className={styles.row}
      data-option={option.id}
      data-answer={own ?? undefined}
      data-leads={leads || undefined}
      data-chosen={chosen || undefined}
      data-over={over || undefined}
      data-pending={option.pending || undefined}
    >
      <div className={styles.what}>
        <span className={styles.vessel}>
          <Vessel
            activity={activity}
            level={counts.level}
            maybe={counts.foam}
            tag={activity === "other" ? meetup.activity : undefined}
          />
        </span>
        <div className={styles.label}>
          <span className={styles.title}>{title}</span>
          {isVenue(option) && option.address && <bdi className={styles.address}>{option.address}</bdi>}
        </div>
        <Tally
          name={name}
          counts={counts}
          spots={isVenue(option) ? option.capacity : undefined}
          open={open === "details"}
          controls={`${id}-panel`}
          onOpen={toggleDetails}
        />
        <div className={styles.marks}>
          {leads && <Crown />}
          {chosen && (
            <Tag tone="primary" icon="check">
              {text.chosen}
            </Tag>
          )}
          {option.pending && <Tag tone="accent">{text.pending}</Tag>}
          {over && <Tag>{text.over}</Tag>}
          {comments > 0 && (
            <button
              type="button"
              className={styles.comments}
              aria-expanded={open === "thread"}
              onClick={() => setOpen(open === "thread" ? null : "thread")}
            >
              <Icon name="comment" size="sm" />
              <span className="visually-hidden">{text.comments(comments, name)}</span>
              <span aria-hidden="true">{comments}</span>
            </button>
          )}
        </div>
      </div>
      {option.pending ? (
        menu && <div className={styles.menu}>{menu(option)}</div>
      ) : (
        <div className={styles.answer}>
          <Answer
            option={option.id}
            name={name}
            value={own}
            open={takesAnswers}
            describedBy={`${id}-state`}
            onVote={vote}
          />
        </div>
      )}
      <div id={`${id}-state`} className={styles.state}>
        {(me !== null || option.id in pending) && (
          <Suspense>
            <AnswerState option={option} />
          </Suspense>
        )}
      </div>
      <div id={`${id}-panel`} className={styles.panel} hidden={open !== "details"}>
        {open === "details" && (
          <Suspense>
            <OptionPanel
              id={id}
              option={option}
              tally={tally}
              talliedMeetup={talliedMeetup}
              menu={option.pending ? null : menu?.(option)}
              onSpeak={thread ? () => setOpen("thread") : undefined}
            />
          </Suspense>
        )}
      </div>
      {open === "thread" && thread && (
        <div className={styles.panel}>
          <Suspense>{thread(option, close)}</Suspense>
        </div>
      )}
    </li>
  );
}

/** Says by the drawing what is said in words where the result stands. */
const Crown = memo(function Crown() {
  const text = useMessages("voting");
  return (
    <span className={styles.crown}>
      <svg viewBox="0 0 24 18" aria-hidden="true">
        <path d="M3 15.5h18l1-11-6 4.5L12 2 8 9 2 4.5z" />
      </svg>
      <span className="visually-hidden">{text.leads}</span>
    </span>
  );
});
