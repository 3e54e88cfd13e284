import type { ParticipantId } from "../meetup/meetup.ts";
import type { Ballot, Choice } from "./ballot.ts";
import type { Pair } from "./pair.ts";
import type { Score } from "./tally.ts";
import { tooSmallBy } from "./tally.ts";
import { no } from "./word.ts";

/** Names who stands behind the numbers of a pair: all of it but its place among the others. */
export function explain(
  { people }: Ballot,
  slot: Choice,
  venue: Choice,
  score: Score,
): Omit<Pair, "rank" | "tied" | "by"> {
  const missing: ParticipantId[] = [];
  const out: ParticipantId[] = [];
  const unsaid: ParticipantId[] = [];
  const maybe: ParticipantId[] = [];
  const open: ParticipantId[] = [];
  const coming: ParticipantId[] = [];
  const byWord = [out, unsaid, maybe, open, coming];
  people.forEach(({ id, mustCome }, person) => {
    const word = Math.min(slot.words[person] ?? no, venue.words[person] ?? no);
    byWord[word]?.push(id);
    if (word === no && mustCome === true) missing.push(id);
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
