import { problemOf } from "@pintpoint/contract";
import type { GatewayDeps } from "../gateway-deps.ts";
import type { EventResult } from "./answer.ts";

/**
 * An address that guesses links is told nothing more of them for a while: only its misses are refused, never a command
 * that hits. `work` says when it was a miss.
 */
export async function limitMisses(
  { countMiss: miss }: Pick<GatewayDeps, "countMiss">,
  address: string,
  work: (reportMiss: () => void) => Promise<EventResult>,
): Promise<EventResult> {
  let isMiss = false;
  const answer = await work(() => {
    isMiss = true;
  });
  const retryAfter = isMiss ? await miss(address) : null;
  if (retryAfter === null || answer.kind !== "refused") return answer;
  return { ...answer, problem: problemOf("rate_limited", { detail: "Too many unknown links", retryAfter }) };
}
