import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import type { RunningProcess } from "./running-process.ts";
import { runProcess } from "./running-process.ts";

export interface RedisOptions {
  name?: string;
  /** The port; a free one by default, kept across restarts. */
  port?: number;
  /** Where it keeps its data across an end; absent: it keeps nothing. */
  dir?: string;
  password?: string;
}

/** A real redis-server on loopback. */
export interface RedisService extends RunningProcess {
  readonly port: number;
  /** `redis://…`, with the password where there is one. */
  readonly uri: string;
  /** What redis-cli prints for the command. */
  cli(...command: string[]): Promise<string>;
  /** Everything is forgotten. */
  flush(): Promise<void>;
  /** REPLICAOF an unreachable host: the server answers writes with READONLY until `restore`. */
  demote(): Promise<void>;
  restore(): Promise<void>;
}

const run = promisify(execFile);

export async function startRedis({
  name = "redis",
  port: wanted,
  dir,
  password,
}: RedisOptions = {}): Promise<RedisService> {
  const port = wanted ?? (await freePort());
  const settings = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", dir ?? tmpdir()];
  const persistence = ["--appendonly", dir === undefined ? "no" : "yes", "--appendfsync", "always"];
  const part = await runProcess({
    name,
    command: "redis-server",
    args: [...settings, ...persistence, ...(password === undefined ? [] : ["--requirepass", password])],
    isReady: (said) => said.includes("Ready to accept connections"),
  });

  async function cli(...command: string[]): Promise<string> {
    const env = { ...process.env, ...(password !== undefined && { REDISCLI_AUTH: password }) };
    const { stdout } = await run("redis-cli", ["-h", "127.0.0.1", "-p", `${port}`, ...command], { env });
    return stdout.trim();
  }
  async function expectOk(...command: string[]): Promise<void> {
    const answer = await cli(...command);
    if (answer !== "OK") throw new Error(`${name}: ${command.join(" ")}: ${answer}`);
  }

  const credentials = password === undefined ? "" : `:${encodeURIComponent(password)}@`;
  // The process's own properties are looked up when asked: a copy would not follow them.
  return Object.create(part, {
    port: { value: port },
    uri: { value: `redis://${credentials}127.0.0.1:${port}` },
    cli: { value: cli },
    flush: { value: () => expectOk("FLUSHALL") },
    demote: { value: () => expectOk("REPLICAOF", "127.0.0.1", "1") },
    restore: { value: () => expectOk("REPLICAOF", "NO", "ONE") },
  });
}
