import type { ProcessOptions, RunningProcess } from "./running-process.ts";
import { runProcess } from "./running-process.ts";

/** A service that may end and come back at the same address, as a process that a supervisor restarts. */
export interface RestartableService {
  readonly name: string;
  /** `127.0.0.1:34567` */
  readonly address: string;
  /** `http://127.0.0.1:34567` */
  readonly origin: string;
  /** The process of now, or the one that was last. */
  readonly process: RunningProcess;
  /** Starts it again; throws when it runs. */
  start(): Promise<void>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
  freeze(): void;
  thaw(): void;
}

/** @param recipe its program takes the port of `address`, also when it comes back */
export async function startRestartable(recipe: ProcessOptions, address: string): Promise<RestartableService> {
  let process = await runProcess(recipe);
  return {
    name: recipe.name,
    address,
    origin: `http://${address}`,
    get process() {
      return process;
    },
    async start() {
      if (process.isRunning) throw new Error(`${recipe.name} runs already`);
      process = await runProcess(recipe);
    },
    end: (signal) => process.end(signal),
    freeze: () => process.freeze(),
    thaw: () => process.thaw(),
  };
}
