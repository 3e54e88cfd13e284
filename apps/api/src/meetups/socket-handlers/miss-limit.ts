import type { EventResult } from "../../sockets/event-result.ts";
import { problemOfMisses } from "../problems.ts";
import type { SocketHandlerDeps } from "./socket-handler-deps.ts";

/**
 * Limits misses of an address: only requests for unknown meetups are refused, never one for a meetup that exists.
 * `work` calls `reportMiss` for a miss.
 */
export async function limitMisses(
  { countMiss }: Pick<SocketHandlerDeps, "countMiss">,
  address: string,
  work: (reportMiss: () => void) => Promise<EventResult>,
): Promise<EventResult> {
  let isMiss = false;
  const answer = await work(() => {
    isMiss = true;
  });
  const retryAfter = isMiss ? await countMiss(address) : null;
  if (retryAfter === null || answer.kind !== "refused") return answer;
  return { ...answer, problem: problemOfMisses(retryAfter) };
}
