import type { ParticipantId } from "../model/meetup.ts";
import { no } from "./answer-level.ts";
import type { AnswerMatrix, Column } from "./answer-matrix.ts";
import type { Pair } from "./pair.ts";
import type { Score } from "./score.ts";
import { tooSmallBy } from "./score.ts";

/** Names the participants behind a pair's numbers: everything but its rank. */
export function pairDetailsOf(
  { people }: AnswerMatrix,
  slot: Column,
  venue: Column,
  score: Score,
): Omit<Pair, "rank" | "tied" | "by"> {
  const missing: ParticipantId[] = [];
  const out: ParticipantId[] = [];
  const unsaid: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const open: ParticipantId[] = [];
  const coming: ParticipantId[] = [];
  const byLevel = [out, unsaid, maybe, open, coming];
  people.forEach(({ id, mustCome }, person) => {
    const level = Math.min(slot.levels[person] ?? no, venue.levels[person] ?? no);
    byLevel[level]?.push(id);
    if (level === no && mustCome === true) missing.push(id);
  });
  const excess = tooSmallBy(score);
  return {
    ...(slot.id === undefined ? {} : { slotId: slot.id }),
    ...(venue.id === undefined ? {} : { venueId: venue.id }),
    coming,
    open,
    maybe,
    unsaid,
    out,
    people: { coming: score.coming, open: score.open, maybe: score.maybe, out: score.out },
    fits: excess === 0,
    ...(excess === 0 ? {} : { tooSmallBy: excess, noSeat: score.coming - score.seated }),
    missing,
    ...(score.isOver ? { over: true } : {}),
  };
}
