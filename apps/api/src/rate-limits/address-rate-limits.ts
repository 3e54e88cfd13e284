import type { ClientRates, RateCounter } from "@pintpoint/core";
import { RateLimiter } from "./rate-limiter.ts";
import type { RetryAfter } from "./retry-after.ts";

type CountAddress = (address: string) => RetryAfter | Promise<RetryAfter>;

/** What each address may do in a minute. Each function counts one; whoever was one too many has to wait. */
export interface AddressRateLimits {
  request: CountAddress;
  /** A file that the page is made of; those are no requests. */
  pageFile: CountAddress;
  creation: CountAddress;
  /**
   * A request for an unknown meetup. Only further misses of the address are refused, never requests for a meetup that
   * exists.
   */
  miss: CountAddress;
  socketCommand: CountAddress;
  upgrade: CountAddress;
}

/** Nodes of one counter share them. */
export function createAddressRateLimits(table: ClientRates, counter: RateCounter): AddressRateLimits {
  type Name = "requests" | "pageFiles" | "creations" | "misses" | "socketCommands" | "upgrades";
  const limitOf = (name: Name): CountAddress => {
    const limit = new RateLimiter(name, table[name], counter);
    return (address) => limit.take(address);
  };
  return {
    request: limitOf("requests"),
    pageFile: limitOf("pageFiles"),
    creation: limitOf("creations"),
    miss: limitOf("misses"),
    socketCommand: limitOf("socketCommands"),
    upgrade: limitOf("upgrades"),
  };
}
