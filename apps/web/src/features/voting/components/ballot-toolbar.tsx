import "../../../ui/icon/deferred-shapes.ts";
import type { OptionId, Vote } from "@pintpoint/core";
import { Suspense, useState } from "react";
import { useMediaQuery } from "../../../lib/device/media.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { WIDE } from "../../../lib/meetup/stored-ballot-view.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Segmented } from "../../../ui/choice/segmented.tsx";
import { showToast } from "../../../ui/feedback/toast.ts";
import { Sheet } from "../../../ui/sheet/sheet.tsx";
import { progressOf } from "../model/progress.ts";
import styles from "./ballot-toolbar.module.css";
import { AnswerGrid } from "./lazy-answer-grid.ts";

/** From so many options on, several can be answered at once. */
const MANY_OPTIONS = 6;

interface BallotToolbarProps {
  view: "list" | "grid";
  onView(view: "list" | "grid"): void;
  leaders: readonly OptionId[];
}

/** Above the options: several answers at once, and everybody's answers as a grid. */
export function BallotToolbar({ view, onView, leaders }: BallotToolbarProps) {
  const { meetup, me, now, vote } = useMeetupSession();
  const text = useMessages("ballotTools");
  const wide = useMediaQuery(WIDE);
  const [sheet, setSheet] = useState(false);
  const { open, unanswered } = progressOf(meetup, me?.id ?? null, now);

  const answerRest = (answer: Vote) => {
    if (unanswered.length === 0) return;
    vote(allAs(unanswered, answer));
    // A guest is asked for a name first: what then counts can be changed at each option.
    if (!me) return;
    showToast({
      text: text.answered[answer === "no" ? "no" : "yes"](unanswered.length),
      action: { label: text.undo, run: () => vote(allAs(unanswered, null)) },
    });
  };
  return (
    <div className={styles.toolbar}>
      {open.length >= MANY_OPTIONS && (
        <>
          <Button
            size="sm"
            variant="quiet"
            icon="check"
            aria-disabled={unanswered.length === 0}
            onClick={() => answerRest("yes")}
          >
            {unanswered.length === open.length || unanswered.length === 0 ? text.allYes : text.restYes}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            icon="cross"
            aria-disabled={unanswered.length === 0}
            onClick={() => answerRest("no")}
          >
            {text.restNo}
          </Button>
        </>
      )}
      {/* Of nobody's answers there is nothing to compare; who has chosen the grid can leave it. */}
      {seesAnswers(meetup, me?.id) && (view === "grid" || Object.keys(meetup.votes).length > 0) && (
        <span className={styles.view}>
          {wide ? (
            <Segmented<"list" | "grid">
              label={text.view}
              segments={[
                { value: "list", label: text.list, icon: "list" },
                { value: "grid", label: text.grid, icon: "grid" },
              ]}
              value={view}
              onChange={(next) => next && onView(next)}
            />
          ) : (
            <Button size="sm" variant="quiet" icon="grid" onClick={() => setSheet(true)}>
              {text.grid}
            </Button>
          )}
        </span>
      )}
      {sheet && (
        <Sheet open onClose={() => setSheet(false)} title={text.gridTitle} size="lg">
          <Suspense>
            <AnswerGrid leaders={leaders} />
          </Suspense>
        </Sheet>
      )}
    </div>
  );
}

const allAs = (options: readonly OptionId[], answer: Vote | null) =>
  Object.fromEntries(options.map((id) => [id, answer]));
