import { StartProblem } from "../start-problem.ts";
import type { LogLevel } from "../telemetry/logger.ts";
import { envSchema, notYet } from "./env.ts";

/** What the environment decided; nothing is looked up in it later. */
export interface Config {
  /** Where to listen; port 0 takes a free one. */
  host: string;
  port: number;
  /** Of the embedded store. */
  dataDir: string;
  /** `https://pub.example`: what invite links begin with; null: the address that the process prints. */
  publicUrl: string | null;
  /** May open sockets beside PUBLIC_URL (RT11). */
  allowedOrigins: string[];
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  servesPage: boolean;
  logLevel: LogLevel;
  maxParticipants: number;
  rateLimitFactor: number;
}

/** Throws StartProblem with one line for each variable that cannot be meant. A variable that is set to nothing counts as not set. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const early = Object.keys(set).filter((name) => notYet.some((pattern) => pattern.test(name)));
  const problems = early.map((name) => `${name}: is not in this build yet; unset it`);
  const parsed = envSchema.safeParse(set);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const name = String(path[0]);
      problems.push(`${name}: ${message}, not "${set[name]}"`);
    }
  }
  if (!parsed.success || problems.length > 0) throw new StartProblem(problems);

  const env = parsed.data;
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    publicUrl: env.PUBLIC_URL,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    servesPage: env.SERVE_WEB,
    logLevel: env.LOG_LEVEL,
    maxParticipants: env.MAX_PARTICIPANTS,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
  };
}
