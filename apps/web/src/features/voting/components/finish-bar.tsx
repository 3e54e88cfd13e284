import { bidiIsolate, type OptionId, optionOf, type Pair } from "@pintpoint/core";
import { useId } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { DeferredMeetupSession, useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { isVenue } from "../../../lib/meetup/option-name.ts";
import { ReminderButton } from "../../../ui/action/reminder-button.tsx";
import { useAction } from "../../../ui/action/use-action.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Avatar } from "../../../ui/people/avatar.tsx";
import { giveHues } from "../../../ui/people/give-hues.ts";
import { progressOf } from "../model/progress.ts";
import styles from "./finish-bar.module.css";
import { LeaderLine } from "./leader-line.tsx";

interface FinishBarProps {
  /** The time and the place in the lead, as far as one leads. */
  leaders: readonly OptionId[];
  /** The result is on the screen and says it better. */
  leaderHidden: boolean;
  /** "None of these work": no to all these. */
  onNoneWorks(options: OptionId[]): void;
  /** The grid is shown, which has no result beside it: the bar says it whole, and decides. */
  view: "list" | "grid";
  /** One's own name, party and links; what decides, at a pair. */
  onOpen(sheet: { kind: "me" } | { kind: "decide"; pair: Pick<Pair, "slotId" | "venueId"> }): void;
  /** Somebody has said "Done". */
  onFinished(): void;
}

/** Where one stands; stays in sight. "Done" tells the others, and makes a silence about all times or all places a yes (SC2). */
export default function FinishBar({ leaders, leaderHidden, view, onNoneWorks, onOpen, onFinished }: FinishBarProps) {
  const { meetup, me, may, send, now } = useMeetupSession();
  giveHues(meetup);
  const text = useMessages("finishing");
  const action = useAction();
  const id = useId();
  const leader = useLeaderText(leaders);
  const shownLeader = leaderHidden || view === "grid" ? null : leader;
  const { open, answered, since, silentOn } = progressOf(meetup, me?.id ?? null, now);
  if (open.length === 0 || meetup.status === "decided") return null;

  const [firstNew] = since;
  // Who had finished before other options came has not finished with those.
  const finished = me?.finished === true && firstNew === undefined;
  const finishNote = me && answered > 0 && silentOn && !finished ? text.finishMeans[silentOn] : null;
  const isJoiningClosed = meetup.settings.joining === "closed" && !may("settings");
  const finish = () => {
    if (!me) return;
    void action
      .run(() => send("editParticipant", { id: meetup.id, pid: me.id, body: { finished: !finished } }))
      .then((done) => done && !finished && onFinished());
  };
  const progress = () => {
    if (!me) return isJoiningClosed ? text.joiningClosed : text.tapToVote;
    if (finished) return silentOn ? text.finishedAny[silentOn] : text.finished;
    return text.answered(answered, open.length);
  };
  return (
    <section className={styles.bar} aria-label={text.yourAnswers}>
      {action.error && (
        <p className={styles.error} role="alert">
          {action.error}
        </p>
      )}
      {finishNote && (
        <p id={id} className={styles.means}>
          {finishNote}
        </p>
      )}
      <div className={styles.line}>
        {me && (
          <button
            type="button"
            className={styles.me}
            aria-label={text.you(bidiIsolate(me.name))}
            onClick={() => onOpen({ kind: "me" })}
          >
            <Avatar name={me.name} emoji={me.avatar} seed={me.id} size="md" />
          </button>
        )}
        <div className={styles.words}>
          {shownLeader !== null ? (
            <p className={styles.name}>{shownLeader}</p>
          ) : (
            me && <bdi className={styles.name}>{me.name}</bdi>
          )}
          {me?.finished && firstNew !== undefined ? (
            <button type="button" className={styles.jump} onClick={() => showOption(firstNew)}>
              {text.newSince(since.length)}
            </button>
          ) : (
            <span className={classNames(styles.progress, !me && shownLeader === null && styles.alone)}>
              {progress()}
            </span>
          )}
        </div>
        {view === "grid" && !leaderHidden && <LeaderLine onDecide={(pair) => onOpen({ kind: "decide", pair })} />}
        <div className={styles.buttons}>
          {answered === 0 && (
            <Button variant="quiet" size="sm" onClick={() => onNoneWorks(open)}>
              {text.noneWorks}
            </Button>
          )}
          {finished && (
            <DeferredMeetupSession>
              <ReminderButton short />
            </DeferredMeetupSession>
          )}
          {me && answered > 0 && (
            <Button
              variant={finished ? "secondary" : "primary"}
              {...(finished && { icon: "check" as const })}
              busy={action.busy}
              aria-pressed={finished}
              aria-describedby={finishNote ? id : undefined}
              onClick={finish}
            >
              {text.finish}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

/** "Leads: Fri 19:00, The Snug"; null while nothing leads. */
function useLeaderText(leaders: readonly OptionId[]): string | null {
  const { meetup, zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("finishing");
  const names = leaders.flatMap((id) => {
    const option = optionOf(meetup, id);
    if (!option) return [];
    if (isVenue(option)) return [bidiIsolate(option.name)];
    const { day, dayText } = formats.slotParts(option, zone);
    return ["date" in option ? dayText : `${formats.weekday(day, "short")} ${formats.clock(option.start, zone)}`];
  });
  return names.length > 0 ? text.leads(names.join(", ")) : null;
}

/** Brings an option to the middle of the screen, with the focus on its answers. */
function showOption(id: OptionId): void {
  const row = document.querySelector<HTMLElement>(`[data-option="${id}"]`);
  row?.scrollIntoView({ block: "center" });
  row?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus({ preventScroll: true });
}
