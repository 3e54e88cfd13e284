import { activityKeyOf, type Meetup, type Pair, pairOf, type RankedPair, type Ranking } from "@pintpoint/core";
import { type ReactNode, useDeferredValue, useId, useRef, useState } from "react";
import { classNames } from "../../../lib/class-names.ts";
import { useFormats } from "../../../lib/datetime/formats.ts";
import { useMessages } from "../../../lib/i18n/language-provider.tsx";
import { useMeetupSession } from "../../../lib/meetup/meetup-session.tsx";
import { seesAnswers } from "../../../lib/meetup/sees-answers.ts";
import { isTimeToDecide } from "../../../lib/ranking/decide-readiness.ts";
import {
  doesAnyWork,
  hasAnyAnswer,
  idsOf,
  leadersOf,
  NEXT_COUNT,
  PAGE_SIZE,
  TIE_COUNT,
} from "../../../lib/ranking/leading.ts";
import { shortPair, whyBelow } from "../../../lib/ranking/pair-words.ts";
import type { RankedMeetup } from "../../../lib/ranking/ranking-tasks.ts";
import { useRanking } from "../../../lib/ranking/use-ranking.ts";
import { Button } from "../../../ui/button/button.tsx";
import { Disclosure } from "../../../ui/choice/disclosure.tsx";
import { Reorder } from "../../../ui/motion/reorder.tsx";
import { HumourLine } from "../../../ui/prose/humour-line.tsx";
import { Scene } from "../../../ui/scene/scene.tsx";
import type { SceneKind } from "../../../ui/scene/scene-kind.ts";
import { Card } from "../../../ui/surface/card.tsx";
import { isMapUseful, pairsByCell } from "../model/heat-map.ts";
import { pairKey } from "../model/pair-key.ts";
import { HeatMapTable } from "./heat-map.tsx";
import { Hero } from "./hero.tsx";
import styles from "./leading-pairs.module.css";
import { PairDetails } from "./pair-details.tsx";
import { PairRow } from "./pair-row.tsx";
import { ResultLine } from "./result-line.tsx";
import { RowFocus } from "./row-focus.tsx";
import { SpinButton } from "./spin-button.tsx";
import { SuggestionsPanel } from "./suggestions-panel.tsx";
import { TieCard } from "./tie-card.tsx";

interface LeadingPairsProps {
  /** Opens what decides, at a pair; absent for who may not. */
  onDecide?: ((pair: Pick<Pair, "slotId" | "venueId">) => void) | undefined;
}

/** What the votes come to: the pair that leads, those behind it, and every pair there is. */
export function LeadingPairs({ onDecide }: LeadingPairsProps) {
  const { meetup, me, now } = useMeetupSession();
  const text = useMessages("results");
  const pairText = useMessages("pairs");
  // Ranking may take a while in a crowd; a tap must not wait for it.
  const settled = useDeferredValue(meetup);
  const ranked = useRanking(settled, now);

  if (!seesAnswers(meetup, me?.id)) return <Card title={pairText.title} lead={text.blind} tone="sunk" />;
  if (!ranked) return <Card title={pairText.title} lead={text.counting} tone="sunk" />;
  if (!hasAnyAnswer(ranked.ranking.pairs)) return <NobodyYet />;
  const panel = <Panel ranked={ranked} onDecide={onDecide} />;
  if (meetup.status === "open") return panel;
  return (
    <Card>
      <Disclosure title={text.afterwards}>{panel}</Disclosure>
    </Card>
  );
}

interface DecideButtonProps {
  meetup: Meetup;
  onDecide(): void;
}

/** Quiet until it is time to decide. */
function DecideButton({ meetup, onDecide }: DecideButtonProps) {
  const { may, now } = useMeetupSession();
  const text = useMessages("pairs");
  return (
    <Button variant={isTimeToDecide(meetup, now, may("settings")) ? "primary" : "secondary"} onClick={onDecide}>
      {text.decideOn}
    </Button>
  );
}

function Panel({ ranked, onDecide }: { ranked: RankedMeetup } & LeadingPairsProps) {
  const text = useMessages("pairs");
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const { of: meetup, ranking } = ranked;
  const { pairs } = ranking;
  const leaders = leadersOf(pairs);
  const [leader] = leaders;
  const hasNewLead = useHasChanged(leader && leaders.length === 1 ? pairKey(leader) : "");
  const decideOn = (pair: RankedPair) => onDecide?.(idsOf(pair));
  const goWith = onDecide
    ? (pair: RankedPair) => (
        <Button size="sm" onClick={() => decideOn(pair)}>
          {text.goWith}
        </Button>
      )
    : undefined;
  const next = pairs.slice(leaders.length);
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} data-new-lead={hasNewLead || undefined}>
      <RowFocus within={panel}>
        <h2 id={titleId} className="visually-hidden">
          {text.title}
        </h2>
        {!doesAnyWork(pairs) ? (
          <StateCard
            kind="noneWorks"
            title={leader ? text.noneWorks : text.allOver}
            aside={leader && <ResultLine leaders={0} className={styles.stateLine} />}
          />
        ) : leader && leaders.length === 1 ? (
          <Hero
            meetup={meetup}
            ranking={ranking}
            leader={leader}
            note={<ResultLine leaders={1} />}
            action={onDecide && <DecideButton meetup={meetup} onDecide={() => decideOn(leader)} />}
          />
        ) : leader ? (
          <TieCard
            count={leaders.length}
            action={
              onDecide && (
                <>
                  <SpinButton />
                  <DecideButton meetup={meetup} onDecide={() => decideOn(leader)} />
                </>
              )
            }
          >
            {leaders.slice(0, TIE_COUNT).map((pair) => (
              <PairRow
                key={pairKey(pair)}
                meetup={meetup}
                ranking={ranking}
                pair={pair}
                leader={null}
                action={goWith}
              />
            ))}
          </TieCard>
        ) : null}
        {leader && doesAnyWork(pairs) && (
          <Next meetup={meetup} ranking={ranking} pairs={next} leader={leader} action={goWith} />
        )}
        <SuggestionsPanel ranked={ranked} open={!doesAnyWork(pairs)} />
        {isMapUseful(ranking, 1 + NEXT_COUNT) && (
          <MapWithNames meetup={meetup} ranking={ranking} leader={leader} action={goWith} />
        )}
      </RowFocus>
    </section>
  );
}

/** Whether this is another lead than the one that was there when one began to look: only then does its stamp fall. */
function useHasChanged(lead: string): boolean {
  const [last, setLast] = useState({ lead, hasChanged: false });
  if (last.lead !== lead) setLast({ lead, hasChanged: true });
  return last.hasChanged;
}

/** Before the first vote. */
function NobodyYet() {
  const { meetup } = useMeetupSession();
  const text = useMessages("results");
  const pairText = useMessages("pairs");
  return (
    <section className={styles.panel} aria-label={pairText.title}>
      <StateCard
        kind="empty"
        title={text.nobody}
        aside={<HumourLine state="empty" meetup={meetup} className={styles.stateLine} />}
      />
    </section>
  );
}

/** A drawing, what is so, and the page's joke about it. */
function StateCard({ kind, title, aside }: { kind: SceneKind; title: string; aside: ReactNode }) {
  const { meetup } = useMeetupSession();
  return (
    <div className={styles.state}>
      <Scene kind={kind} activity={activityKeyOf(meetup.activity)} size="sm" />
      <div className={styles.stateText}>
        {aside}
        <p>{title}</p>
      </div>
    </div>
  );
}

interface ListProps {
  meetup: Meetup;
  ranking: Ranking;
  leader: RankedPair | undefined;
  action: ((pair: RankedPair) => ReactNode) | undefined;
}

/** The rows behind the lead: four, and on request all of them, in portions. */
function Next({ meetup, ranking, pairs, leader, action }: ListProps & { pairs: readonly RankedPair[] }) {
  const [extraPages, setExtraPages] = useState(0);
  const first = useRef<HTMLOListElement>(null);
  const text = useMessages("pairs");
  const shown = Math.min(NEXT_COUNT + extraPages * PAGE_SIZE, pairs.length);
  const more = Math.min(PAGE_SIZE, pairs.length - shown);
  const ahead = ranking.pairs.length - pairs.length;
  const portions = [
    pairs.slice(0, NEXT_COUNT),
    ...Array.from({ length: extraPages }, (_, page) => {
      const from = NEXT_COUNT + page * PAGE_SIZE;
      return pairs.slice(from, from + PAGE_SIZE);
    }),
  ];
  if (pairs.length === 0) return null;
  const lists = portions.map((some, index) => (
    <ol
      // biome-ignore lint/suspicious/noArrayIndexKey: a portion is a place; pairs move through them
      key={index}
      ref={index === 0 ? first : undefined}
      className={classNames(index > 0 && styles.below)}
      start={1 + ahead + (index > 0 ? NEXT_COUNT + (index - 1) * PAGE_SIZE : 0)}
    >
      {some.map((pair) => (
        <PairRow
          key={pairKey(pair)}
          meetup={meetup}
          ranking={ranking}
          pair={pair}
          leader={leader ?? null}
          action={action}
        />
      ))}
    </ol>
  ));
  return (
    <div className={styles.next}>
      {/* Of those below, which may be hundreds, nothing is measured while votes arrive. */}
      <Reorder list={first} order={pairs.slice(0, NEXT_COUNT).map(pairKey).join()}>
        {lists}
      </Reorder>
      {(more > 0 || extraPages > 0) && (
        <div className={styles.buttons}>
          {more > 0 && (
            <Button variant="quiet" size="sm" onClick={() => setExtraPages(extraPages + 1)}>
              {shown + more === pairs.length
                ? text.allRows(ranking.pairs.length)
                : text.moreRows(more, ranking.pairs.length)}
            </Button>
          )}
          {extraPages > 0 && (
            <Button variant="quiet" size="sm" onClick={() => setExtraPages(0)}>
              {text.fewerRows}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The heat map, and under it who can come to the cell that was tapped. */
function MapWithNames({ meetup, ranking, leader, action }: ListProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { zone } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const id = useId();
  const pair = chosen === null ? undefined : pairsByCell(ranking).get(chosen);
  const wording = { meetup, formats, zone, text };
  const named = pair && pairOf(ranking, pair);
  return (
    <div className={styles.map}>
      <HeatMapTable
        meetup={meetup}
        ranking={ranking}
        chosen={pair ? chosen : null}
        detailsId={id}
        onChoose={(key) => setChosen(key === chosen ? null : key)}
      />
      <div role="status">
        {pair && named && (
          <div className={styles.names}>
            <h4 className={styles.name}>{shortPair(wording, named)}</h4>
            <PairDetails
              id={id}
              pair={named}
              why={leader ? whyBelow(wording, leader, pair, named.missing) : ""}
              action={action?.(pair)}
            />
          </div>
        )}
      </div>
    </div>
  );
}
