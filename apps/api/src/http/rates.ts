import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { MissLimiter } from "../realtime/gateway-deps.ts";
import { addressBlock } from "./address-block.ts";

/** Section 8, by address, a minute. */
const perMinute = { requests: 6_000, creations: 120, misses: 30 };

export interface Rates {
  /** Counts one; the seconds to wait when it was one too many, else null. */
  request(address: string): Promise<number | null>;
  creation(address: string): Promise<number | null>;
  misses: MissLimiter;
}

/** Limits in this process's memory; `factor` multiplies all of them. */
export function createRates(factor: number): Rates {
  const limiter = (points: number) =>
    new RateLimiterMemory({ points: Math.max(1, Math.round(points * factor)), duration: 60 });
  const requests = limiter(perMinute.requests);
  const creations = limiter(perMinute.creations);
  const misses = limiter(perMinute.misses);
  return {
    request: (address) => consume(requests, address),
    creation: (address) => consume(creations, address),
    misses: {
      async blockedFor(address) {
        const used = await misses.get(addressBlock(address));
        return used !== null && used.remainingPoints <= 0 ? secondsOf(used) : null;
      },
      count: async (address) => void (await misses.penalty(addressBlock(address))),
    },
  };
}

async function consume(limiter: RateLimiterMemory, address: string): Promise<number | null> {
  try {
    await limiter.consume(addressBlock(address));
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
    throw refusal;
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1_000));
