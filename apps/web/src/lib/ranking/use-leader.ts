import { pairOf } from "@pintpoint/core";
import { useDeferredValue, useMemo } from "react";
import { useFormats } from "../datetime/formats.ts";
import { useMessages } from "../i18n/language-provider.tsx";
import { useMeetupSession } from "../meetup/meetup-session.tsx";
import { hasAnyAnswer, leadersOf } from "./leading.ts";
import { headsOf, reasonSentence, shortSlot, venueName } from "./pair-words.ts";
import { useRanking } from "./use-ranking.ts";

/** What leads, in the words of one or two lines. */
export interface Leader {
  /** "Fri 19:00"; empty where only places are voted on. */
  when: string;
  /** "The Crooked Tap"; empty where only times are. */
  where: string;
  /** How many share the lead. */
  tied: number;
  /** Heads that get a seat, and everybody's. */
  seated: number;
  everybody: number;
  /** Shares of everybody, from 0 to 1. */
  level: number;
  maybe: number;
  /** "6 can do both. Jörg can’t, Diego hasn’t said a word." */
  reason: string;
}

/** What leads in an open meetup; null before anybody has answered, and when all is over. For lazily loaded parts only. */
export function useLeader(): Leader | null {
  const { meetup, zone, now } = useMeetupSession();
  const formats = useFormats();
  const text = useMessages("pairs");
  const ranked = useRanking(useDeferredValue(meetup), now);
  const isOpen = meetup.status === "open";
  return useMemo(() => {
    if (!ranked || !isOpen) return null;
    const { pairs } = ranked.ranking;
    const leaders = leadersOf(pairs);
    const [first] = leaders;
    if (!first || !hasAnyAnswer(pairs)) return null;
    const wording = { meetup: ranked.of, formats, zone, text };
    const everybody = headsOf(ranked.of);
    const { seated, maybe } = first.score;
    return {
      when: shortSlot(wording, first.slot.id),
      where: venueName(ranked.of, first.venue.id),
      tied: leaders.length,
      seated,
      everybody,
      level: everybody === 0 ? 0 : seated / everybody,
      maybe: everybody === 0 ? 0 : maybe / everybody,
      reason: reasonSentence(wording, pairOf(ranked.ranking, first)),
    };
  }, [ranked, isOpen, formats, zone, text]);
}
