import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What is started as a process of its own. */
export interface Recipe {
  /** Says in messages which part it is. */
  name: string;
  command: string;
  args: readonly string[];
  /** Added to this process's own environment. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** Resolves when it can be used; asked again and again until then. */
  isReady(said: string): boolean | Promise<boolean>;
  /** In milliseconds; past it the start has failed. */
  patience?: number;
}

/** A program that runs beside this one, and ends with it at the latest. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  /** What it has printed so far, the last 64 KB of it. */
  readonly said: string;
  readonly isRunning: boolean;
  /** SIGSTOP and SIGCONT: it is there, and does not answer. */
  freeze(): void;
  thaw(): void;
  /** Sends the signal and waits for the end; gives the exit code, null where a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const kept = 64 * 1024;
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

let isApart = false;
/**
 * From now on parts are no longer in this program's process group: the Ctrl-C of a terminal reaches this program alone,
 * which ends them in order. Not for tests: whoever kills a test run kills its group.
 */
export function keepPartsApart(): void {
  isApart = true;
}

/** Starts a program and waits until it can be used; throws with what it said when it ends before. */
export async function runProcess({ name, command, args, env, cwd, isReady, patience = 30_000 }: Recipe) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    detached: isApart,
  });
  running.add(child);
  let said = "";
  const hear = (data: Buffer): void => {
    said = (said + data.toString()).slice(-kept);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
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
    get said() {
      return said;
    },
    get isRunning() {
      return isRunning();
    },
    freeze: () => void child.kill("SIGSTOP"),
    thaw: () => void child.kill("SIGCONT"),
    async end(signal = "SIGTERM") {
      if (isRunning()) {
        child.kill(signal);
        // Whoever is frozen hears only SIGKILL.
        if (signal !== "SIGKILL") child.kill("SIGCONT");
        await once(child, "close");
      }
      return child.exitCode;
    },
  };

  const until = Date.now() + patience;
  while (!(isRunning() && (await isReady(said)))) {
    if (!isRunning() || Date.now() > until) {
      await part.end("SIGKILL");
      const why = failure === null ? `it ${isRunning() ? "was not ready in time" : "ended"}` : String(failure);
      throw new Error(`${name}: ${why}: ${command} ${args.join(" ")}\n${said.slice(-2_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return part;
}
