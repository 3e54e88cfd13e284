import type { Identity, Meetup, MeetupRate, MeetupRateFigures, MeetupRateTable, Mutation } from "@pintpoint/core";
import { isOrganisers, rateDemands } from "@pintpoint/core";
import { TokenBuckets } from "../../rates/token-bucket.ts";
import type { Verdict } from "../../rates/verdict.ts";
import type { Timers } from "../../timers.ts";
import { realTimers } from "../../timers.ts";

/** What one command would use of its meetup's rates. */
export interface RateUse {
  /** Seconds until it may; null: it may now. */
  wait: Verdict;
  /** It was taken. */
  spend(): void;
}

/** How many of a kind a meetup takes at once and in a minute (MS14). */
export interface MeetupRates {
  /** Null: the command uses none. Asked in the same turn in which the command is decided, so nobody comes between. */
  ask(meetup: Meetup, mutation: Pick<Mutation, "command" | "source">, identity: Identity): RateUse | null;
}

export const unlimited: MeetupRates = { ask: () => null };

/** Counted by this process. */
export function createMeetupRates(table: MeetupRateTable, { now }: Pick<Timers, "now"> = realTimers): MeetupRates {
  const bucketsOf = ({ atOnce, perMinute, kept }: MeetupRateFigures) =>
    new TokenBuckets({ atOnce: atOnce + kept, perMinute }, { now });
  const buckets: Record<MeetupRate, TokenBuckets> = {
    joins: bucketsOf(table.joins),
    options: bucketsOf(table.options),
    comments: bucketsOf(table.comments),
    addressComments: bucketsOf(table.addressComments),
    edits: bucketsOf(table.edits),
    zoneMoves: bucketsOf(table.zoneMoves),
  };

  return {
    ask(meetup, { command, source }, identity) {
      const demands = rateDemands(meetup, command, { identity, source });
      if (demands.length === 0) return null;
      const isKeptFor = isOrganisers(meetup, identity);
      const uses = demands.map(({ rate, of }) => ({
        bucket: buckets[rate],
        key: `${meetup.id}/${of}`,
        kept: isKeptFor ? 0 : table[rate].kept,
      }));
      const waits = uses.map(({ bucket, key, kept }) => bucket.wait(key, kept)).filter((wait) => wait !== null);
      return {
        wait: waits.length === 0 ? null : Math.max(...waits),
        spend: () => {
          for (const { bucket, key, kept } of uses) bucket.take(key, kept);
        },
      };
    },
  };
}
