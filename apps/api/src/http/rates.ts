import type { RateTable } from "@pintpoint/core";
import type { Verdict } from "../rates/verdict.ts";
import type { LimiterOf } from "./limit.ts";
import { Limit, limiterInMemory } from "./limit.ts";

type Count = (address: string) => Verdict | Promise<Verdict>;

/** What each address may do in a minute. Each function counts one; whoever was one too many has to wait. */
export interface Rates {
  request: Count;
  /** A file that the page is made of; those are no requests. */
  pageFile: Count;
  creation: Count;
  /** A question for a meetup that never was: only further ones have to wait, never whoever asks for one that is. */
  miss: Count;
  socketCommand: Count;
  upgrade: Count;
}

/** Processes that give the same limiters share them. */
export function createRates(table: RateTable, limiterOf: LimiterOf = limiterInMemory): Rates {
  type Name = "requests" | "pageFiles" | "creations" | "misses" | "socketCommands" | "upgrades";
  const counting = (name: Name): Count => {
    const limit = new Limit(name, table[name], limiterOf);
    return (address) => limit.count(address);
  };
  return {
    request: counting("requests"),
    pageFile: counting("pageFiles"),
    creation: counting("creations"),
    miss: counting("misses"),
    socketCommand: counting("socketCommands"),
    upgrade: counting("upgrades"),
  };
}
