import { type Pair, pairOf } from "@pintpoint/core";
import { type ReactNode, useDeferredValue, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { useRanking } from "../live/use-ranking.ts";
import { hasAnyAnswer, leaderCount, leadingCount, PAGE_SIZE } from "../model/leading.ts";
import styles from "./leading-pairs.module.css";
import { PairCard } from "./pair-card.tsx";
import { SuggestionsPanel } from "./suggestions-panel.tsx";

/** The best pairs of time and place, and why they are. */
export function LeadingPairs({ decide }: { decide?: (pair: Pair) => ReactNode }) {
  const [extraPages, setPortions] = useState(0);
  const { meetup, me, now } = useMeetupSession();
  const text = useMessages("results");
  // Ranking may take a while in a crowd; a tap must not wait for it.
  const settled = useDeferredValue(meetup);
  const rankedMeetup = useRanking(settled, now);

  if (!seesAnswers(meetup, me?.id)) {
    return <Card title={text.title} lead={text.blind} tone="sunk" />;
  }
  if (!rankedMeetup) return <Card title={text.title} lead={text.counting} tone="sunk" />;
  const { ranking } = rankedMeetup;
  const { pairs } = ranking;
  if (!hasAnyAnswer(pairs)) return <Card title={text.title} lead={text.nobody} tone="sunk" />;
  const leading = leadingCount(pairs);
  const shown = Math.min(leading + extraPages * PAGE_SIZE, pairs.length);
  // Only of these it is looked up who stands behind the numbers.
  const lists = [
    pairs.slice(0, leading),
    ...Array.from({ length: extraPages }, (_, part) => {
      const from = leading + part * PAGE_SIZE;
      return pairs.slice(from, from + PAGE_SIZE);
    }),
  ];
  const more = Math.min(PAGE_SIZE, pairs.length - shown);
  const tied = leaderCount(pairs);
  const list = (
    <>
      {lists.map((some, index) => (
        <ol
          // biome-ignore lint/suspicious/noArrayIndexKey: a portion is a place; pairs move through them
          key={index}
          className={classNames(styles.pairs, index > 0 && styles.below)}
          start={index > 0 ? leading + (index - 1) * PAGE_SIZE + 1 : undefined}
        >
          {some.map((one) => {
            const pair = pairOf(ranking, one);
            return <PairCard key={`${pair.slotId} ${pair.venueId}`} pair={pair} action={decide?.(pair)} />;
          })}
        </ol>
      ))}
      <SuggestionsPanel ranked={rankedMeetup} />
      {more > 0 && (
        <Button variant="quiet" onClick={() => setPortions(extraPages + 1)}>
          {shown + more === pairs.length ? text.showAll(pairs.length) : text.showMore(more, pairs.length)}
        </Button>
      )}
      {extraPages > 0 && (
        <Button variant="quiet" onClick={() => setPortions(0)}>
          {text.showLess}
        </Button>
      )}
    </>
  );
  if (meetup.status === "decided") {
    return (
      <Card>
        <Disclosure title={text.afterwards}>{list}</Disclosure>
      </Card>
    );
  }
  return (
    <Card title={text.title} lead={tied > 1 ? text.tie(tied) : undefined}>
      {list}
    </Card>
  );
}
