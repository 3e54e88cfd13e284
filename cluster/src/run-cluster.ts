import { parseArgs } from "node:util";
import type { RunningProcess } from "./services/running-process.ts";
import { startCluster } from "./start-cluster.ts";

/** What the nodes share; without both there is one node over SQLite. */
export interface Databases {
  startMongo(): Promise<{ readonly kind: string; readonly uri: string; end(): Promise<unknown> }>;
  startRedis(): Promise<{ readonly uri: string; end(): Promise<unknown> }>;
}

export interface RunClusterOptions {
  /** `--apis 3` */
  args: readonly string[];
  /** PORT (8080), HOST (127.0.0.1), PUBLIC_URL, RATE_LIMIT_FACTOR. */
  variables: Readonly<Record<string, string | undefined>>;
  databases: Databases | null;
  /** Serves the page instead of the web service, which needs it to be built. */
  web?: { readonly address: string };
  log(line: string): void;
}

export interface RunningCluster {
  readonly parts: readonly { readonly name: string; readonly process: RunningProcess }[];
  /** Everything, in order; also what a signal does. */
  end(): Promise<void>;
}

/** The whole topology on this machine: one line for each service with its name and address, the last is what people open. */
export async function runCluster({ args, variables, databases, web, log }: RunClusterOptions): Promise<RunningCluster> {
  const { values } = parseArgs({ args: [...args], options: { apis: { type: "string" } } });
  const cleanups: (() => Promise<unknown>)[] = [];
  const end = async (): Promise<void> => {
    for (let last = cleanups.pop(); last !== undefined; last = cleanups.pop()) await last();
  };
  try {
    const redis = await databases?.startRedis();
    if (redis !== undefined) {
      cleanups.push(() => redis.end());
      log(`redis ${redis.uri}`);
    }
    const mongo = await databases?.startMongo();
    if (mongo !== undefined) {
      cleanups.push(() => mongo.end());
      log(`mongo ${mongo.uri} (${mongo.kind})`);
    }
    const cluster = await startCluster({
      apis: Number(values.apis ?? (databases === null ? 1 : 2)),
      port: Number(variables.PORT || 8080),
      host: variables.HOST || "127.0.0.1",
      rateLimitFactor: Number(variables.RATE_LIMIT_FACTOR || 1),
      haproxyEnv: { PROXY_LOG_LEVEL: "notice" },
      onStarted: ({ name, origin }) => log(`${name} ${origin}`),
      ...(variables.PUBLIC_URL && { publicUrl: variables.PUBLIC_URL }),
      ...(web && { web }),
      ...(mongo && { mongo }),
      ...(redis && { redis }),
    });
    const parts = [...cluster.apis, ...(cluster.web === null ? [] : [cluster.web]), cluster.haproxy];
    const stopWatching = reportEnded(parts, log);
    cleanups.push(async () => {
      stopWatching();
      await cluster.end();
    });
    log(`Pintpoint is on ${cluster.origin}`);
    return { parts, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Reports a service that exits unexpectedly, with its last output. */
function reportEnded(parts: RunningCluster["parts"], log: (line: string) => void): () => void {
  const running = new Set(parts);
  const watching = setInterval(() => {
    for (const part of running) {
      if (part.process.isRunning) continue;
      running.delete(part);
      log(`${part.name} has ended: ${part.process.output.trimEnd().split("\n").at(-1) || "it said nothing"}`);
    }
  }, 250);
  return () => clearInterval(watching);
}
