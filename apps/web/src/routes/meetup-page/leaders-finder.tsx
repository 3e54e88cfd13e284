import type { OptionId, RankedPair } from "@pintpoint/core";
import { useDeferredValue, useEffect } from "react";
import { useMeetupSession } from "../../lib/meetup/meetup-session.tsx";
import { hasAnyAnswer } from "../../lib/ranking/leading.ts";
import { useRanking } from "../../lib/ranking/use-ranking.ts";

/** Tells the ballot which time and which place are part of what leads; of a tie, what all of its pairs share. */
export default function LeadersFinder({ onFound }: { onFound(leaders: readonly OptionId[]): void }) {
  const { meetup, now } = useMeetupSession();
  const pairs = useRanking(useDeferredValue(meetup), now)?.ranking.pairs;
  // Compared by what it says: a new ranking mostly has the same leader.
  const leaders = pairs ? sharedOptions(pairs).join(" ") : null;
  useEffect(() => {
    if (leaders !== null) onFound(leaders === "" ? [] : leaders.split(" "));
  }, [leaders, onFound]);
  return null;
}

function sharedOptions(pairs: readonly RankedPair[]): OptionId[] {
  if (!hasAnyAnswer(pairs)) return [];
  const first = pairs.filter(({ rank, score }) => rank === 1 && !score.isOver && score.coming + score.open > 0);
  const shared = (of: (pair: RankedPair) => OptionId | null | undefined) => {
    const ids = new Set(first.map(of));
    const [id] = ids;
    return ids.size === 1 && id ? [id] : [];
  };
  return [...shared((pair) => pair.slot.id), ...shared((pair) => pair.venue.id)];
}
