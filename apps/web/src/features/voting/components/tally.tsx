import {
  type Meetup,
  type OptionTally,
  type Participant,
  type ParticipantId,
  participantOf,
  type Slot,
  type Venue,
  type Vote,
} from "@pintpoint/core";
import { memo, Suspense, useId, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { loadable } from "../../../lib/loadable.tsx";
import { Icon, type IconName } from "../../../ui/icon/icon.tsx";
import { AvatarStack } from "../../../ui/people/avatar.tsx";
import { withOwnAnswer } from "../model/with-own-answer.ts";
import styles from "./tally.module.css";

/** Shown on tap; the ballot preloads the chunk when the page is idle. */
export const Names = loadable(async () => (await import("./names.tsx")).default);

const answers = ["yes", "maybe", "no"] as const;
const answerIcons = { yes: "check", maybe: "maybe", no: "cross" } satisfies Record<(typeof answers)[number], IconName>;

interface TallyProps {
  option: Slot | Venue;
  name: string;
  tally: OptionTally;
  /** The state that the tally is of: it may be older than one's own answer. */
  talliedMeetup: Meetup;
  me: Participant | null;
  own: Vote | null;
}

const peopleOf = (meetup: Meetup, ids: readonly ParticipantId[]) =>
  ids.flatMap((each) => participantOf(meetup, each) ?? []);

/** Everybody's answers to one option: faces and numbers, and by a tap the names. */
export const Tally = memo(function Tally({ option, name, tally, talliedMeetup, me, own }: TallyProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const text = useMessages("voting");
  const now = me ? withOwnAnswer(tally, talliedMeetup, me, own) : tally;
  const { heads, yes, maybe, no } = now;
  if (yes.length + maybe.length + no.length === 0) return null;
  // Longer numbers leave room for fewer faces.
  const faces = 5 - String(Math.max(heads.yes, heads.maybe, heads.no)).length;
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
        <AvatarStack people={peopleOf(talliedMeetup, [...yes, ...maybe])} max={faces} />
        {answers.map((answer) =>
          heads[answer] > 0 ? (
            <span key={answer} className={styles.count} data-answer={answer} aria-hidden="true">
              <Icon name={answerIcons[answer]} size="sm" />
              <span>{heads[answer]}</span>
            </span>
          ) : null,
        )}
        <span className={styles.mark}>
          <Icon name="chevronDown" size="sm" />
        </span>
      </button>
      <div id={id} className={styles.who} hidden={!shown}>
        {shown && (
          <Suspense>
            <Names id={id} option={option} tally={tally} talliedMeetup={talliedMeetup} />
          </Suspense>
        )}
      </div>
    </>
  );
});
