import { join } from "node:path";
import { freePort } from "./free-port.ts";
import type { RestartableService } from "./restartable-service.ts";
import { startRestartable } from "./restartable-service.ts";

const repository = join(import.meta.dirname, "../../..");

export interface ApiOptions {
  name?: string;
  /** The checkout whose api it is; this one unless given. */
  root?: string;
  /** What people open, HAProxy's: links begin with it, and its pages may open sockets. */
  publicUrl?: string;
  /** Of the embedded store; not needed where `mongoUri` is given. */
  dataDir?: string;
  mongoUri?: string;
  redisUrl?: string;
  rateLimitFactor?: number;
  /** More of its environment, which wins. */
  env?: Readonly<Record<string, string>>;
}

export interface ApiService extends RestartableService {
  /** Where its metrics are: `http://127.0.0.1:34567`. */
  readonly metricsOrigin: string;
}

/** One node of the api, on ports that it keeps; it serves no page and believes the proxy of this machine. */
export async function startApi({ name = "api", root = repository, env, ...options }: ApiOptions): Promise<ApiService> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const decided = {
    HOST: "127.0.0.1",
    PORT: `${port}`,
    SERVE_WEB: "false",
    TRUSTED_PROXIES: "127.0.0.1",
    PUBLIC_URL: options.publicUrl ?? "",
    // Set to nothing is not set, whatever this process has in its own environment.
    DATA_DIR: options.dataDir ?? "",
    MONGODB_URI: options.mongoUri ?? "",
    REDIS_URL: options.redisUrl ?? "",
    CACHE_URL: "",
    FANOUT_URL: "",
    LEASE_URL: "",
    RATES_URL: "",
    RATE_LIMIT_FACTOR: `${options.rateLimitFactor ?? 1}`,
    LOG_LEVEL: "warn",
    METRICS_BIND: `127.0.0.1:${metricsPort}`,
    ...env,
  };
  const part = await startRestartable(
    {
      name,
      command: process.execPath,
      args: ["--max-semi-space-size=16", "--heap-growing-percent=30", join(root, "apps/api/src/main.ts")],
      env: decided,
      isReady: (said) => said.includes("Pintpoint is on "),
    },
    `127.0.0.1:${port}`,
  );
  return Object.assign(part, { metricsOrigin: `http://127.0.0.1:${metricsPort}` });
}
