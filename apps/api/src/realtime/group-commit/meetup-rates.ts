import type {
  Identity,
  Meetup,
  MeetupRate,
  MeetupRateFigures,
  MeetupRateTable,
  Mutation,
  SharedSpending,
} from "@pintpoint/core";
import { isOrganisers, rateDemands } from "@pintpoint/core";
import type { Rate } from "../../rates/token-bucket.ts";
import { TokenBuckets } from "../../rates/token-bucket.ts";
import type { Verdict } from "../../rates/verdict.ts";
import type { Timers } from "../../timers.ts";

/** What one command would use of its meetup's rates. */
interface RateUse {
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

interface MeetupRatesOptions {
  timers: Pick<Timers, "now">;
  /** Absent: this process counts alone. */
  spending?: SharedSpending | undefined;
}

/**
 * Counted in this process, because a decision must not wait for a round trip. What is spent here is told to the others
 * afterwards, and the answer is what all of them have spent.
 */
export function createMeetupRates(table: MeetupRateTable, { timers, spending }: MeetupRatesOptions): MeetupRates {
  const counted = ({ atOnce, perMinute, kept }: MeetupRateFigures) => {
    const rate: Rate = { atOnce: atOnce + kept, perMinute };
    return { rate, kept, buckets: new TokenBuckets(rate, { now: timers.now }) };
  };
  const rates: Record<MeetupRate, ReturnType<typeof counted>> = {
    joins: counted(table.joins),
    options: counted(table.options),
    comments: counted(table.comments),
    addressComments: counted(table.addressComments),
    edits: counted(table.edits),
    zoneMoves: counted(table.zoneMoves),
  };

  async function share(meetupId: string, name: MeetupRate, of: string, { rate, buckets }: ReturnType<typeof counted>) {
    const untilFull = await spending?.spent({ meetupId, rate: name, of }, rate);
    if (typeof untilFull === "number") buckets.notFullFor(`${meetupId}/${of}`, untilFull);
  }

  return {
    ask(meetup, { command, source }, identity) {
      const demands = rateDemands(meetup, command, { identity, source });
      if (demands.length === 0) return null;
      const isKeptFor = isOrganisers(meetup, identity);
      const uses = demands.map(({ rate: name, of }) => {
        const { buckets, kept } = rates[name];
        return { name, of, buckets, key: `${meetup.id}/${of}`, kept: isKeptFor ? 0 : kept };
      });
      const waits = uses.map(({ buckets, key, kept }) => buckets.wait(key, kept)).filter((wait) => wait !== null);
      return {
        wait: waits.length === 0 ? null : Math.max(...waits),
        spend: () => {
          for (const { name, of, buckets, key, kept } of uses) {
            buckets.take(key, kept);
            if (spending !== undefined) void share(meetup.id, name, of, rates[name]);
          }
        },
      };
    },
  };
}
