import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import type { RunningProcess } from "./running-process.ts";
import { runProcess } from "./running-process.ts";

/** The project's own configuration. */
export const haproxyConfig = join(import.meta.dirname, "../../../haproxy/haproxy.cfg");

export interface HaproxyOptions {
  name?: string;
  /** `127.0.0.1:3001`: where the page is served. */
  web: string;
  /** Addresses of the api's nodes, four at most. */
  apis: readonly string[];
  /** A free one unless given. */
  port?: number;
  /** 127.0.0.1 unless given. */
  host?: string;
  /** More of its environment, which wins: timeouts, RATE_LIMIT_FACTOR, … */
  env?: Readonly<Record<string, string>>;
  /** Another file than the project's. */
  config?: string;
}

/** A real HAProxy, a master with its worker. */
export interface HaproxyService {
  readonly name: string;
  /** `http://127.0.0.1:8080`: what people open. */
  readonly origin: string;
  /** Statistics, `/metrics`, `/livez`. */
  readonly operators: string;
  /** The master. */
  readonly process: RunningProcess;
  /** SIGUSR2: another worker takes over, the old one keeps its sockets; resolves when the new one is there. */
  reload(): Promise<void>;
  /** Process ids of the workers, those of before a reload included. */
  workers(): Promise<number[]>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const run = promisify(execFile);
/** Debian keeps it where only root's PATH leads. */
export const haproxyCommand = (): string => (existsSync("/usr/sbin/haproxy") ? "/usr/sbin/haproxy" : "haproxy");

/** What the file reads from its environment. */
export function haproxyEnvironment({ web, apis, host = "127.0.0.1", port = 8080, env = {} }: HaproxyOptions) {
  const nodes = apis.map((address, index) => [`API_${index + 1}`, address]);
  return {
    BIND: `${host}:${port}`,
    WEB_ADDR: web,
    PROXY_LOG_LEVEL: "info",
    RATE_LIMIT_FACTOR: "1",
    ...(Object.fromEntries(nodes) as Record<string, string>),
    ...env,
  };
}

export async function startHaproxy(options: HaproxyOptions): Promise<HaproxyService> {
  const { name = "haproxy", host = "127.0.0.1", config = haproxyConfig } = options;
  const port = options.port ?? (await freePort());
  const operators = `127.0.0.1:${await freePort()}`;
  const isUp = () =>
    fetch(`http://${operators}/livez`).then(
      (response) => response.ok,
      () => false,
    );
  const process = await runProcess({
    name,
    command: haproxyCommand(),
    args: ["-W", "-f", config],
    env: { STATS_BIND: operators, ...haproxyEnvironment({ ...options, port }) },
    isReady: isUp,
  });

  async function workers(): Promise<number[]> {
    // pgrep says by its exit code that it has found none.
    const { stdout } = await run("pgrep", ["-P", `${process.pid}`]).catch(() => ({ stdout: "" }));
    return stdout.split("\n").filter(Boolean).map(Number);
  }

  return {
    name,
    origin: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`,
    operators: `http://${operators}`,
    process,
    workers,
    async reload() {
      const before = new Set(await workers());
      const until = Date.now() + 20_000;
      let askedAt = 0;
      while (!((await workers()).some((pid) => !before.has(pid)) && (await isUp()))) {
        // A master still busy with the previous reload may ignore the signal (about 1 %).
        if (Date.now() - askedAt > 3_000) {
          askedAt = Date.now();
          globalThis.process.kill(process.pid, "SIGUSR2");
        }
        if (Date.now() > until) throw new Error(`${name}: not reloaded in time:\n${process.output.slice(-2_000)}`);
        await pause(20);
      }
    },
    end: (signal) => process.end(signal),
  };
}
