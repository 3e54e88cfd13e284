import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ApiService, startApi } from "./services/api.ts";
import { freePort } from "./services/free-port.ts";
import type { HaproxyService } from "./services/haproxy.ts";
import { startHaproxy } from "./services/haproxy.ts";
import type { RestartableService } from "./services/restartable-service.ts";
import type { RunningProcess } from "./services/running-process.ts";
import { startWeb } from "./services/web.ts";

export interface ClusterOptions {
  /** How many nodes of the api, four at most; 2 unless given. More than one needs `mongo` and `redis`. */
  apis?: number;
  mongo?: { readonly uri: string };
  redis?: { readonly uri: string };
  /** Serves the page instead of the web service, which needs the page to be built. */
  web?: { readonly address: string };
  /** HAProxy's; a free one unless given. */
  port?: number;
  /** HAProxy's; 127.0.0.1 unless given. */
  host?: string;
  /** What people open; HAProxy's own origin unless given. */
  publicUrl?: string;
  /** A whole number; of every node and of HAProxy. */
  rateLimitFactor?: number;
  apiEnv?: Readonly<Record<string, string>>;
  haproxyEnv?: Readonly<Record<string, string>>;
  /** Called with each service as soon as it can be used. */
  onStarted?(part: StartedService): void;
}

interface StartedService {
  readonly name: string;
  readonly origin: string;
  readonly process: RunningProcess;
  end(): Promise<unknown>;
}

/** HAProxy, page server and api nodes as local processes. */
export interface Cluster {
  /** What people open. */
  readonly origin: string;
  /** Each ends, freezes and comes back at its own address: `cluster.apis[0]?.end("SIGKILL")`. */
  readonly apis: readonly ApiService[];
  /** null where somebody else serves the page. */
  readonly web: RestartableService | null;
  readonly haproxy: HaproxyService;
  /** Stops HAProxy first, then the nodes. The databases are stopped by their owner. */
  end(): Promise<void>;
}

export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const { apis: count = 2, mongo, redis, host = "127.0.0.1", rateLimitFactor = 1, onStarted = () => {} } = options;
  if (count > 1 && (mongo === undefined || redis === undefined)) {
    throw new Error("several nodes of the api share one MongoDB and one Redis");
  }
  const port = options.port ?? (await freePort());
  const publicUrl = options.publicUrl ?? `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), "pintpoint-cluster-"));
  // In the order in which they were started; the last is the first to go.
  const cleanups: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const end = async (): Promise<void> => {
    for (let last = cleanups.pop(); last !== undefined; last = cleanups.pop()) await last();
  };

  async function start<Part extends StartedService>(starting: Promise<Part>) {
    const ready = await starting;
    cleanups.push(() => ready.end());
    onStarted(ready);
    return ready;
  }

  try {
    const apis: ApiService[] = [];
    for (let number = 1; number <= count; number++) {
      const api = startApi({
        name: `api-${number}`,
        publicUrl,
        rateLimitFactor,
        ...(mongo === undefined && { dataDir }),
        ...(mongo && { mongoUri: mongo.uri }),
        ...(redis && { redisUrl: redis.uri }),
        ...(options.apiEnv && { env: options.apiEnv }),
      });
      apis.push(await start(api));
    }
    const web =
      options.web === undefined ? await start(startWeb({ publicUrl, apis: apis.map(({ address }) => address) })) : null;
    const haproxy = await start(
      startHaproxy({
        web: options.web?.address ?? web?.address ?? "",
        apis: apis.map(({ address }) => address),
        host,
        port,
        env: { RATE_LIMIT_FACTOR: `${Math.max(1, Math.ceil(rateLimitFactor))}`, ...options.haproxyEnv },
      }),
    );
    return { origin: publicUrl, apis, web, haproxy, end };
  } catch (error) {
    await end();
    throw error;
  }
}
