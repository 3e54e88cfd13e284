import { problemOf } from "@pintpoint/contract";
import type { MissLimiter } from "../gateway-deps.ts";
import { type Answer, refused } from "./answer.ts";

/** Section 8: an address that guesses links is told nothing for a while. `work` says when it was a miss. */
export async function guardMisses(
  misses: MissLimiter,
  address: string,
  work: (missed: () => void) => Promise<Answer>,
): Promise<Answer> {
  const retryAfter = await misses.blockedFor(address);
  if (retryAfter !== null) return refused(problemOf("rate_limited", { detail: "Too many unknown links", retryAfter }));
  let isMiss = false;
  const answer = await work(() => {
    isMiss = true;
  });
  if (isMiss) await misses.count(address);
  return answer;
}
