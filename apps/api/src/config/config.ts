import { z } from "zod";
import { StartupError } from "../lifecycle/startup-error.ts";
import type { LogLevel } from "../telemetry/logger.ts";
import { type BackendConfigs, backendContradictions, backendsOf } from "./backends.ts";
import { envSchema, secretVariables, unsupportedVariables } from "./env.ts";
import { type Bind, parseBind } from "./metrics-bind.ts";

/** What the environment decided; nothing is looked up in it later. */
export interface Config extends BackendConfigs {
  /** Where to listen; port 0 takes a free one. */
  host: string;
  port: number;
  store: StoreConfig;
  /** `https://pub.example`: what invite links begin with; null: the address that the process prints. */
  publicUrl: string | null;
  /** May open sockets beside PUBLIC_URL (RT11). */
  allowedOrigins: string[];
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  servesPage: boolean;
  logLevel: LogLevel;
  rateLimitFactor: number;
  /** Where metrics are served; null: nowhere. */
  metrics: MetricsBind | null;
}

/** `isExplicit`: set by the operator, so the port must be free; the default port may be another program's. */
type MetricsBind = Bind & { isExplicit: boolean };

export type StoreConfig =
  | { kind: "sqlite"; dataDir: string }
  /** `reads`: which member is read first when an older answer is allowed (RW2). */
  | { kind: "mongo"; uri: string; reads: "primary" | "secondary" };

/** What each domain reads of the environment, as an object of its variables. */
export type DomainSchemas = Readonly<Record<string, z.ZodType>>;

/** `domains`: what the domains' variables decided, by domain. */
export type ConfigWithDomains<Domains extends DomainSchemas> = Config & { domains: z.output<z.ZodObject<Domains>> };

/** Throws StartupError with one line for each invalid variable. An empty variable counts as not set. */
export function readConfig<Domains extends DomainSchemas>(
  variables: Readonly<Record<string, string | undefined>>,
  domains: Domains,
): ConfigWithDomains<Domains> {
  const setVariables = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const unsupported = Object.keys(setVariables).filter((name) =>
    unsupportedVariables.some((pattern) => pattern.test(name)),
  );
  const problems = unsupported.map((name) => `${name}: is not in this build yet; unset it`);
  const parsed = envSchema.safeParse(setVariables);
  const parsedDomains = z
    .object(domains)
    .safeParse(Object.fromEntries(Object.keys(domains).map((domain) => [domain, setVariables])));
  const issues = [
    ...(parsed.error?.issues ?? []).map(({ path: [name], message }) => ({ name: String(name), message })),
    ...(parsedDomains.error?.issues ?? []).map(({ path: [, name], message }) => ({ name: String(name), message })),
  ];
  for (const { name, message } of issues) {
    problems.push(
      secretVariables.test(name) ? `${name}: ${message}` : `${name}: ${message}, not "${setVariables[name]}"`,
    );
  }
  if (parsed.success) problems.push(...contradictions(parsed.data));
  if (!parsed.success || !parsedDomains.success || problems.length > 0) throw new StartupError(problems);

  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    store: storeConfigOf(env),
    ...backendsOf(env),
    publicUrl: env.PUBLIC_URL,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    servesPage: env.SERVE_WEB,
    logLevel: env.LOG_LEVEL,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    metrics: metricsBindOf(env),
    domains: parsedDomains.data,
  };
}

type Env = z.infer<typeof envSchema>;

function storeConfigOf({ MONGODB_URI: uri, MONGODB_READS: reads, DATA_DIR: dataDir }: Env): StoreConfig {
  if (uri === null) return { kind: "sqlite", dataDir: dataDir ?? "./data" };
  return { kind: "mongo", uri, reads: reads ?? "primary" };
}

/** Where Prometheus looks for such metrics by custom. */
const defaultMetricsBind: Bind = { host: "127.0.0.1", port: 9464 };

function metricsBindOf({ METRICS_BIND: text }: Env): MetricsBind | null {
  if (text === null) return { ...defaultMetricsBind, isExplicit: false };
  const bind = text === "off" ? null : parseBind(text);
  return bind && { ...bind, isExplicit: true };
}

/** Each variable alone can be meant; together they cannot. */
function contradictions(env: Env): string[] {
  const problems: string[] = [];
  if (env.MONGODB_URI === null && env.MONGODB_READS !== null)
    problems.push("MONGODB_READS: says how MongoDB is read, and MONGODB_URI is not set");
  if (env.MONGODB_URI !== null && env.DATA_DIR !== null)
    problems.push("DATA_DIR: is where SQLite keeps its data, and MONGODB_URI puts it elsewhere; unset one of the two");
  problems.push(...backendContradictions(env));
  const metrics = metricsBindOf(env);
  if (metrics?.isExplicit === true && metrics.port === env.PORT && env.PORT !== 0)
    problems.push("METRICS_BIND: is the port that everybody opens (PORT); metrics need one of their own");
  return problems;
}
