import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

export interface CommandResult {
  /** null when it could not be started, or was ended by a signal. */
  code: number | null;
  output: string;
}

interface Limits {
  minutes: number;
  env?: Record<string, string>;
}

/** Runs a command to its end and never throws: one that cannot start, or does not end, is a result like any other. */
export function runCommand(command: readonly string[], { minutes, env = {} }: Limits): Promise<CommandResult> {
  const [program = "", ...args] = command;
  const output: Buffer[] = [];
  const appendLine = (line: string): unknown => output.push(Buffer.from(`${line}\n`));

  return new Promise((settle) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that servers and browsers which a step started end with it.
      detached: true,
      env: { ...process.env, ...env, PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}` },
    });
    const endGroup = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // It ended by itself.
      }
    };
    const interrupted = (): never => {
      endGroup();
      process.exit(130);
    };
    const timer = setTimeout(() => {
      appendLine(`${command.join(" ")}: not finished after ${minutes} minutes`);
      endGroup();
    }, minutes * 60_000);
    const finish = (code: number | null): void => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      settle({ code, output: Buffer.concat(output).toString() });
    };

    process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", (error) => {
      appendLine(String(error));
      finish(null);
    });
    child.once("close", finish);
  });
}
