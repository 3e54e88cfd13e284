import { setImmediate } from "node:timers/promises";
import type { Steps } from "@pintpoint/core/shared";

/** Runs long work step by step, with one iteration of the event loop between two steps. */
export async function runCooperatively<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}
