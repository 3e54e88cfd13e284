import type {
  Identity,
  Meetup,
  MeetupRate,
  MeetupRateFigures,
  MeetupRateTable,
  Mutation,
} from "@pintpoint/core/meetups";
import { countsAsOrganiser, rateDemands } from "@pintpoint/core/meetups";
import type { SharedBuckets } from "@pintpoint/core/shared";
import type { Timers } from "../../lifecycle/timers.ts";
import type { RetryAfter } from "../../rate-limits/retry-after.ts";
import type { BucketRate } from "../../rate-limits/token-bucket.ts";
import { TokenBuckets } from "../../rate-limits/token-bucket.ts";

/** What one command takes from its meetup's rate limits. */
interface RateCheck {
  /** Seconds until it may; null: it may now. */
  retryAfter: RetryAfter;
  /** It was taken. */
  consume(): void;
}

/** How many commands of a kind a meetup accepts at once and in a minute (MS14). */
export interface MeetupRateLimits {
  /** Null: the command has no limit. Called synchronously with the decision, so no other command comes in between. */
  check(meetup: Meetup, mutation: Pick<Mutation, "command" | "source">, identity: Identity): RateCheck | null;
}

export const noRateLimits: MeetupRateLimits = { check: () => null };

interface MeetupRateLimitsOptions {
  timers: Pick<Timers, "now">;
  /** Absent: this process counts alone. */
  sharedBuckets?: SharedBuckets | undefined;
}

/**
 * Counted in this process, because a decision must not wait for a round trip. Afterwards other nodes are told, and
 * their answer contains what all nodes have taken.
 */
export function createMeetupRateLimits(
  table: MeetupRateTable,
  { timers, sharedBuckets }: MeetupRateLimitsOptions,
): MeetupRateLimits {
  const createLimit = ({ atOnce, perMinute, reserved }: MeetupRateFigures) => {
    const rate: BucketRate = { atOnce: atOnce + reserved, perMinute };
    return { rate, reserved, buckets: new TokenBuckets(rate, { now: timers.now }) };
  };
  const rates: Record<MeetupRate, ReturnType<typeof createLimit>> = {
    joins: createLimit(table.joins),
    options: createLimit(table.options),
    comments: createLimit(table.comments),
    addressComments: createLimit(table.addressComments),
    reactions: createLimit(table.reactions),
    addressReactions: createLimit(table.addressReactions),
    edits: createLimit(table.edits),
    zoneMoves: createLimit(table.zoneMoves),
    draws: createLimit(table.draws),
  };

  async function reportToOthers(
    meetupId: string,
    name: MeetupRate,
    subject: string,
    { rate, buckets }: ReturnType<typeof createLimit>,
  ) {
    const untilFull = await sharedBuckets?.take({ limit: name, owner: meetupId, subject }, rate);
    if (typeof untilFull === "number") buckets.postponeRefill(`${meetupId}/${subject}`, untilFull);
  }

  return {
    check(meetup, { command, source }, identity) {
      const demands = rateDemands(meetup, command, { identity, source });
      if (demands.length === 0) return null;
      const mayUseReserved = countsAsOrganiser(meetup, identity);
      const demandedBuckets = demands.map(({ rate: name, subject }) => {
        const { buckets, reserved } = rates[name];
        return { name, subject, buckets, key: `${meetup.id}/${subject}`, reserved: mayUseReserved ? 0 : reserved };
      });
      const waits = demandedBuckets
        .map(({ buckets, key, reserved }) => buckets.retryAfter(key, reserved))
        .filter((wait) => wait !== null);
      return {
        retryAfter: waits.length === 0 ? null : Math.max(...waits),
        consume: () => {
          for (const { name, subject, buckets, key, reserved } of demandedBuckets) {
            buckets.take(key, reserved);
            if (sharedBuckets !== undefined) void reportToOthers(meetup.id, name, subject, rates[name]);
          }
        },
      };
    },
  };
}
