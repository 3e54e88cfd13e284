import { isBlind, type Pair } from "@pintpoint/core";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useSession } from "../../../lib/meetup/session.tsx";
import { Button } from "../../../ui/button/button.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Card } from "../../../ui/surface/card.tsx";
import { isTelling, leading } from "../model/leading.ts";
import { rankedPairs } from "../model/ranked.ts";
import styles from "./leading-pairs.module.css";
import { OneVote } from "./one-vote.tsx";
import { PairCard } from "./pair-card.tsx";

/** The best pairs of time and place, and why they are. */
export function LeadingPairs({ decide }: { decide?: (pair: Pair) => ReactNode }) {
  const [all, setAll] = useState(false);
  const { meetup, me } = useSession();
  const text = useMessages("results");
  // Ranking may take a while in a crowd; a tap must not wait for it.
  const settled = useDeferredValue(meetup);
  const pairs = rankedPairs(settled);

  if (isBlind(meetup) && !(me && meetup.votes[me.id])) {
    return <Card title={text.title} lead={text.blind} tone="sunk" />;
  }
  if (!isTelling(pairs)) return <Card title={text.title} lead={text.nobody} tone="sunk" />;
  const shown = all ? pairs : leading(pairs);
  const tied = pairs.filter((pair) => pair.rank === 1).length;
  const list = (
    <>
      <ol className={styles.pairs}>
        {shown.map((pair) => (
          <PairCard key={`${pair.slotId} ${pair.venueId}`} pair={pair} action={decide?.(pair)} />
        ))}
      </ol>
      <OneVote ranked={settled} pairs={pairs} />
      {pairs.length > shown.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {text.showAll(pairs.length)}
        </Button>
      )}
      {all && (
        <Button variant="quiet" onClick={() => setAll(false)}>
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
