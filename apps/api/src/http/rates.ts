import type { MissLimiter } from "../realtime/gateway-deps.ts";
import { addressBlock } from "./address-block.ts";
import type { LimiterOf, Verdict } from "./limit.ts";
import { Limit, limiterInMemory } from "./limit.ts";

/** Section 8, by address, a minute. */
const perMinute = { requests: 6_000, creations: 120, misses: 30 };

export interface Rates {
  /** Count one. */
  request(address: string): Verdict | Promise<Verdict>;
  /** Counts a request if that takes no waiting, not even for a promise. */
  spend(address: string): boolean;
  creation(address: string): Verdict | Promise<Verdict>;
  /** Whether the address has missed too often to ask for any meetup. */
  missed(address: string): Verdict;
  /** The same misses, as sockets count them. */
  misses: MissLimiter;
}

/** `factor` multiplies all limits; processes that give the same limiters share them. */
export function createRates(factor: number, limiterOf: LimiterOf = limiterInMemory): Rates {
  const limit = (name: keyof typeof perMinute): Limit => new Limit(name, perMinute[name] * factor, limiterOf);
  const [requests, creations, misses] = [limit("requests"), limit("creations"), limit("misses")];
  return {
    request: (address) => requests.count(addressBlock(address)),
    spend: (address) => requests.spend(addressBlock(address)),
    creation: (address) => creations.count(addressBlock(address)),
    missed: (address) => misses.spent(addressBlock(address)),
    misses: {
      blockedFor: async (address) => misses.spent(addressBlock(address)),
      count: async (address) => void (await misses.count(addressBlock(address))),
    },
  };
}
