import type { RateTable } from "@pintpoint/core";
import type { Verdict } from "../rates/verdict.ts";
import type { MissLimiter } from "../realtime/gateway-deps.ts";
import { addressBlock } from "./address-block.ts";
import type { LimiterOf } from "./limit.ts";
import { Limit, limiterInMemory } from "./limit.ts";

export interface Rates {
  /** Count one. */
  request(address: string): Verdict | Promise<Verdict>;
  creation(address: string): Verdict | Promise<Verdict>;
  /** Whether the address has missed too often to ask for any meetup. */
  missed(address: string): Verdict;
  /** The same misses, as sockets count them. */
  misses: MissLimiter;
}

/** Processes that give the same limiters share them. */
export function createRates(table: RateTable, limiterOf: LimiterOf = limiterInMemory): Rates {
  const limit = (name: "requests" | "creations" | "misses"): Limit => new Limit(name, table[name], limiterOf);
  const [requests, creations, misses] = [limit("requests"), limit("creations"), limit("misses")];
  return {
    request: (address) => requests.count(addressBlock(address)),
    creation: (address) => creations.count(addressBlock(address)),
    missed: (address) => misses.spent(addressBlock(address)),
    misses: {
      blockedFor: async (address) => misses.spent(addressBlock(address)),
      count: async (address) => void (await misses.count(addressBlock(address))),
    },
  };
}
