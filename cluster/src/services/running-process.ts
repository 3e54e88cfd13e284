import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What is started as a process of its own. */
export interface ProcessOptions {
  /** Names the service in messages. */
  name: string;
  command: string;
  args: readonly string[];
  /** Added to this process's own environment. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Resolves when the process is ready; polled. */
  isReady(said: string): boolean | Promise<boolean>;
  /** In milliseconds; past it the start has failed. */
  timeoutMs?: number;
}

/** A program that runs beside this one, and ends with it at the latest. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  /** What it has printed so far, the last 64 KB of it. */
  readonly output: string;
  readonly isRunning: boolean;
  /** SIGSTOP and SIGCONT: it is there, and does not answer. */
  freeze(): void;
  thaw(): void;
  /** Sends the signal and waits for the end; gives the exit code, null where a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const MAX_OUTPUT_BYTES = 64 * 1024;
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

let isDetached = false;
/**
 * From now on services are no longer in this program's process group: the Ctrl-C of a terminal reaches this program alone,
 * which ends them in order. Not for tests: whoever kills a test run kills its group.
 */
export function detachProcesses(): void {
  isDetached = true;
}

/** Starts a program and waits until it can be used; throws with what it said when it ends before. */
export async function runProcess({ name, command, args, env, cwd, isReady, timeoutMs = 30_000 }: ProcessOptions) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    detached: isDetached,
  });
  running.add(child);
  let output = "";
  const collect = (data: Buffer): void => {
    output = (output + data.toString()).slice(-MAX_OUTPUT_BYTES);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  let failure: Error | null = null;
  child.on("error", (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => child.once("close", resolve).once("error", () => resolve()));
  void ended.then(() => running.delete(child));
  const isRunning = (): boolean => failure === null && child.exitCode === null && child.signalCode === null;

  const part: RunningProcess = {
    name,
    get pid() {
      return child.pid ?? 0;
    },
    get output() {
      return output;
    },
    get isRunning() {
      return isRunning();
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    async end(signal = "SIGTERM") {
      if (isRunning()) {
        child.kill(signal);
        // A stopped process handles no signal but SIGKILL.
        if (signal !== "SIGKILL") child.kill("SIGCONT");
        await once(child, "close");
      }
      return child.exitCode;
    },
  };

  const deadline = Date.now() + timeoutMs;
  while (!(isRunning() && (await isReady(output)))) {
    if (!isRunning() || Date.now() > deadline) {
      const why = failure === null ? `it ${isRunning() ? "was not ready in time" : "ended"}` : String(failure);
      await part.end("SIGKILL");
      throw new Error(`${name}: ${why}: ${command} ${args.join(" ")}\n${output.slice(-2_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return part;
}
