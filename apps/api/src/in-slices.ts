import { setImmediate } from "node:timers/promises";
import type { Steps } from "@pintpoint/core";

/** Does long work a slice at a time. Between two slices everything else that waits for the event loop has its turn. */
export async function runCooperatively<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}
