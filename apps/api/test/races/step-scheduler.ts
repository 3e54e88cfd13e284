import { setImmediate } from "node:timers/promises";
import { seededRandom } from "@pintpoint/port-suites";
import type { Scheduler, SchedulerAct } from "fast-check";

/** Iterations of the event loop after which everything that a step started waits for its next step. */
const iterations = 6;

/** Lets everything that needs no step of its own happen first, so that the next step is chosen among all of them. */
export const afterIterations: SchedulerAct = async (step) => {
  for (let turn = 0; turn < iterations; turn++) await setImmediate();
  await step();
};

/** Until nothing is under way any longer, also what is not a step, as a message between a socket's two ends. */
export async function waitUntilIdle(scheduler: Scheduler): Promise<void> {
  do await afterIterations(() => scheduler.waitIdle());
  while (scheduler.count() > 0);
}

/** Decides which call of the store, cache or fan-out goes next: none waits, or a fast-check scheduler decides. */
export class StepScheduler {
  random: () => number = seededRandom(1);
  #scheduler: Scheduler | null = null;

  /** From now on a scheduler decides, and `seed` what the bus does wrong. */
  use(scheduler: Scheduler, seed: number): void {
    this.#scheduler = scheduler;
    this.random = seededRandom(seed);
  }

  release(): void {
    this.#scheduler = null;
  }

  async step(label: string): Promise<void> {
    await this.#scheduler?.schedule(Promise.resolve(), label);
  }
}
