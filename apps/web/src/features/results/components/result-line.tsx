import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { haveAllAnswered } from "../../../lib/ranking/decide-readiness.ts";
import { HumourLine } from "../../../ui/prose/humour-line.tsx";

const HOUR_MS = 3_600_000;

interface ResultLineProps {
  /** How many pairs share the lead; none where none works. */
  leaders: number;
  className?: string | undefined;
}

/** The one joke of the results: what is most remarkable of how the vote stands. */
export function ResultLine({ leaders, className }: ResultLineProps) {
  const { meetup, now } = useMeetupSession();
  const { deadline } = meetup.settings;
  const left = deadline === undefined ? null : Date.parse(deadline) - now;
  const state = (() => {
    if (left !== null && left > 0 && left <= 2 * HOUR_MS) return "deadline";
    if (leaders === 0) return "noneWorks";
    if (leaders > 1) return "tie";
    if (haveAllAnswered(meetup, now)) return "allAnswered";
    const answers = Object.values(meetup.votes);
    return answers.length === 1 && Object.values(answers[0] ?? {}).includes("yes") ? "firstYes" : null;
  })();
  return (
    state !== null && meetup.status === "open" && <HumourLine state={state} meetup={meetup} className={className} />
  );
}
