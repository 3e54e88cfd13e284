import type { ClientRates, RateCounter } from "@pintpoint/core/shared";
import { RateLimiter } from "./rate-limiter.ts";
import type { RetryAfter } from "./retry-after.ts";

/** Counts one for the address; returns the seconds to wait when it was over the limit. */
export type CountAddress = (address: string) => RetryAfter | Promise<RetryAfter>;

/** What each address may do in a minute. Each function counts one; whoever was one too many has to wait. */
export interface AddressRateLimits {
  request: CountAddress;
  /** A file that the page is made of; those are no requests. */
  pageFile: CountAddress;
  socketCommand: CountAddress;
  upgrade: CountAddress;
}

/** Nodes of one counter share them. */
export function createAddressRateLimits(table: ClientRates, counter: RateCounter): AddressRateLimits {
  type Name = "requests" | "pageFiles" | "socketCommands" | "upgrades";
  const limitOf = (name: Name): CountAddress => addressLimit(name, table[name], counter);
  return {
    request: limitOf("requests"),
    pageFile: limitOf("pageFiles"),
    socketCommand: limitOf("socketCommands"),
    upgrade: limitOf("upgrades"),
  };
}

/**
 * A module's own limit of an address. Whatever has the same `name` is counted together, in all modules and on all nodes,
 * so a new one begins with the module's name.
 */
export function addressLimit(name: string, perMinute: number, counter: RateCounter): CountAddress {
  const limit = new RateLimiter(name, perMinute, counter);
  return (address) => limit.take(address);
}
