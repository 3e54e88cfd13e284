import { setTimeout as pause } from "node:timers/promises";
import type { TestResponse } from "../../src/meetups/testing/test-client.ts";

/**
 * Repeats until an answer is not marked X-Stale. On a busy machine a node may take its own delay for Redis's and the
 * primary's, and then answers with what it has, marked (RW2, MS5).
 */
export async function askUntilFresh(ask: () => Promise<TestResponse>): Promise<TestResponse> {
  for (const until = Date.now() + 10_000; ; await pause(50)) {
    const answer = await ask();
    if (answer.headers["x-stale"] === undefined || Date.now() > until) return answer;
  }
}
