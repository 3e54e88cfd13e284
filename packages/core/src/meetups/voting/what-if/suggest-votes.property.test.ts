import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryMeetup } from "../../../testing/arbitrary-meetup.ts";
import { deepFreeze } from "../../../testing/deep-freeze.ts";
import type { Meetup, Vote } from "../../model/meetup.ts";
import { effectiveVote } from "../effective-vote.ts";
import type { Pair } from "../pair.ts";
import { rankingOf, rankPairs } from "../ranking.ts";
import type { SuggestionEffect, VoteSuggestion } from "./suggest-votes.ts";
import { suggestVotes } from "./suggest-votes.ts";

type Suggested = Pick<VoteSuggestion, "participantId" | "optionId" | "to">;

/** Before all slots, and in their midst. */
const arbitraryNow = fc.constantFrom("2026-12-01T00:00:00Z", "2026-12-02T22:00:00Z").map((at) => Date.parse(at));

/** The meetup after that vote, in the plainest way. */
function afterVote(meetup: Meetup, { participantId, optionId, to }: Suggested): Meetup {
  const next = structuredClone(meetup);
  next.votes[participantId] = { ...next.votes[participantId], [optionId]: to };
  delete next.reconfirm[optionId]?.[participantId];
  // The line of the place, too (MS12): a new yes is its last.
  delete next.queue[optionId]?.[participantId];
  if (to === "yes" && next.venues[optionId]?.capacity !== undefined)
    next.queue[optionId] = { ...next.queue[optionId], [participantId]: meetup.version + 1 };
  return next;
}

const isSame = (a: Partial<Pair> | VoteSuggestion, b: Partial<Pair> | VoteSuggestion): boolean =>
  a.slotId === b.slotId && a.venueId === b.venueId;

/** What happened to one pair, from ranking to ranking. */
function effects(before: Pair[], after: Pair[], which: Pair | VoteSuggestion): SuggestionEffect[] {
  const was = before.find((pair) => isSame(pair, which));
  const is = after.find((pair) => isSame(pair, which));
  if (was === undefined || is === undefined || is.rank > 1) return [];
  if (was.rank > 1) return [is.tied ? "ties" : "leads"];
  return [...(was.tied && !is.tied ? ["breaksTie" as const] : []), ...(!was.fits && is.fits ? ["fits" as const] : [])];
}

describe("[scorer] what one changed vote would do, against trying it out", () => {
  it("tells nothing that is not so", () => {
    const seen = new Set<SuggestionEffect>();
    fc.assert(
      fc.property(arbitraryMeetup, arbitraryNow, (meetup, now) => {
        const pairs = rankPairs(deepFreeze(meetup), now);
        for (const told of suggestVotes(meetup, rankingOf(meetup, now))) {
          expect(effectiveVote(meetup, told.participantId, told.optionId) ?? null).toBe(told.from);
          expect(effects(pairs, rankPairs(afterVote(meetup, told), now), told)).toContain(told.effect);
          seen.add(told.effect);
        }
      }),
      { numRuns: 500 },
    );
    expect([...seen].sort()).toEqual(["breaksTie", "fits", "leads", "ties"]);
  });

  it("misses nothing about the pairs that it is asked about", () => {
    fc.assert(
      fc.property(arbitraryMeetup, arbitraryNow, (meetup, now) => {
        const pairs = rankPairs(meetup, now);
        const told = suggestVotes(meetup, rankingOf(meetup, now));
        if (told.length === 4 || Object.keys(meetup.votes).length === 0) return;
        const first = pairs.filter(({ rank }) => rank === 1).length;
        const toCome = pairs.filter(({ over }) => !over);
        const asked = [...toCome.slice(0, Math.min(first, 3)), ...toCome.slice(first, first + 3)];
        const outcomes = triesOf(meetup).map((vote) => ({ vote, after: rankPairs(afterVote(meetup, vote), now) }));
        for (const pair of asked) {
          const rival = pairs.find((other) => other !== pair);
          const near = [pair.slotId, pair.venueId, rival?.slotId, rival?.venueId];
          const possible = outcomes
            .filter(({ vote }) => near.includes(vote.optionId))
            .flatMap(({ after }) => effects(pairs, after, pair));
          const known = told.filter((one) => isSame(one, pair)).map(({ effect }) => effect);
          // Of a pair behind the first it is told how it could lead or how it could tie, whichever is likelier.
          if (pair.rank === 1) expect(known.sort()).toEqual([...new Set(possible)].sort());
          else expect(known).toHaveLength(possible.length > 0 ? 1 : 0);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Every change of one answer to another one. */
function triesOf(meetup: Meetup): Suggested[] {
  const open = [...Object.values(meetup.slots), ...Object.values(meetup.venues)].filter(({ pending }) => !pending);
  const votes: Vote[] = ["yes", "maybe", "no"];
  return Object.keys(meetup.participants).flatMap((participantId) =>
    open.flatMap(({ id: optionId }) =>
      votes
        .filter((to) => effectiveVote(meetup, participantId, optionId) !== to)
        .map((to) => ({ participantId, optionId, to })),
    ),
  );
}
