import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server under test in a process of its own. */
export interface ServerUnderTest {
  name: string;
  url: string;
  pid: number;
  /** Peers that we control are told to send by IPC; Pintpoint is voted on instead. */
  process: ChildProcess;
  stop(): Promise<void>;
}

const stopper = (child: ChildProcess) => async () => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
};

/** Node's flags for every server under test; the same for all, or they could not be compared. */
const flags = [
  "--max-semi-space-size=16",
  "--heap-growing-percent=30",
  "--expose-gc",
  "--import",
  new URL("./baselines/collect-garbage.ts", import.meta.url).href,
];

/** Has it collect its garbage; fulfils with the bytes that its heap holds then. */
export async function heapBytes({ process: child }: ServerUnderTest): Promise<number> {
  child.send({ kind: "collect garbage" });
  const [{ heapBytes: bytes }] = await once(child, "message");
  return bytes;
}

/** Starts a file of `baselines/`; it reports its port by IPC (one that does not listen says 0). */
export async function startBaseline(
  name: string,
  file: string,
  args: readonly string[] = [],
): Promise<ServerUnderTest> {
  const child = fork(fileURLToPath(new URL(file, new URL("./baselines/", import.meta.url))), args, {
    execArgv: flags,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = await once(child, "message");
  return { name, url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, process: child, stop: stopper(child) };
}

/**
 * Starts the product as an operator would, with its rates lifted by the documented factor unless `env` says otherwise.
 * BENCH_PRODUCT is the folder of another checkout, to measure before and after by the same bench.
 */
export async function startPintpoint(
  dataDir: string,
  env: Record<string, string> = {},
  root = process.env.BENCH_PRODUCT ?? fileURLToPath(new URL("../../", import.meta.url)),
): Promise<ServerUnderTest> {
  const child = spawn(process.execPath, [...flags, "apps/api/src/main.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      SERVE_WEB: "false",
      LOG_LEVEL: "silent",
      METRICS_BIND: "off",
      MAX_PARTICIPANTS: "10000",
      RATE_LIMIT_FACTOR: "100000",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once("exit", (code) => reject(new Error(`Pintpoint ended with ${code}: ${printed}`)));
  });
  return { name: "Pintpoint", url, pid: child.pid ?? 0, process: child, stop: stopper(child) };
}
