import { activityKeyOf, type Pair, pairOf } from "@pintpoint/core";
import { useDeferredValue } from "react";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { doesAnyWork, hasAnyAnswer, idsOf, leadersOf } from "../../../lib/ranking/leading.ts";
import { headsOf, reasonSentence, shortPair } from "../../../lib/ranking/pair-words.ts";
import { useRanking } from "../../../lib/ranking/use-ranking.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Vessel } from "../../../ui/vessel/vessel.tsx";
import styles from "./leader-line.module.css";

interface LeaderLineProps {
  /** Opens what decides, at a pair. */
  onDecide(pair: Pick<Pair, "slotId" | "venueId">): void;
}

/** What leads and why, in two lines, and the button that decides: for a bar below a grid that hides the result. */
export function LeaderLine({ onDecide }: LeaderLineProps) {
  const { meetup, me, may, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const ranked = useRanking(useDeferredValue(meetup), now);
  if (!ranked || !seesAnswers(meetup, me?.id)) return null;
  const { of, ranking } = ranked;
  const leaders = leadersOf(ranking.pairs);
  const [first] = leaders;
  if (!first || !hasAnyAnswer(ranking.pairs) || !doesAnyWork(ranking.pairs)) return null;
  const wording = { meetup: of, formats, zone, text };
  const pair = pairOf(ranking, first);
  const isTie = leaders.length > 1;
  const everybody = Math.max(1, headsOf(of));
  const activity = activityKeyOf(meetup.activity);
  return (
    <div className={styles.leader}>
      <Vessel
        activity={activity}
        level={first.score.seated / everybody}
        maybe={first.score.maybe / everybody}
        size={40}
        tag={activity === "other" ? meetup.activity : undefined}
      />
      <div className={styles.words}>
        <p className={styles.name}>{isTie ? text.tieLead(leaders.length) : shortPair(wording, pair)}</p>
        {/* Cut where it is too long: all of it is in the result. */}
        <p className={styles.reason}>
          {isTie
            ? leaders
                .slice(0, 2)
                .map((each) => shortPair(wording, pairOf(ranking, each)))
                .join("; ")
            : reasonSentence(wording, pair)}
        </p>
      </div>
      {/* Never the loud one: beside it stands "Done". */}
      {may("decide") && (
        <Button variant="secondary" onClick={() => onDecide(idsOf(first))}>
          {text.decideOn}
        </Button>
      )}
    </div>
  );
}
