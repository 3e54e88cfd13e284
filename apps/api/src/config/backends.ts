import type { z } from "zod";
import type { envSchema } from "./env.ts";

/** Where something lives that nodes may share: in each process's memory, or in a Redis. */
export type BackendConfig = { kind: "memory" } | { kind: "redis"; url: string };

export interface BackendConfigs {
  cache: BackendConfig;
  fanout: BackendConfig;
  lease: BackendConfig;
  rates: BackendConfig;
}

type BackendEnv = Pick<z.infer<typeof envSchema>, "REDIS_URL" | "CACHE_URL" | "FANOUT_URL" | "LEASE_URL" | "RATES_URL">;

/** Each variable says where one of them is; REDIS_URL is the default of all. */
export function backendsOf(env: BackendEnv): BackendConfigs {
  const backendOf = (place: string | null): BackendConfig => {
    const url = place ?? env.REDIS_URL;
    return url === null || url === "memory" ? { kind: "memory" } : { kind: "redis", url };
  };
  return {
    cache: backendOf(env.CACHE_URL),
    fanout: backendOf(env.FANOUT_URL),
    lease: backendOf(env.LEASE_URL),
    rates: backendOf(env.RATES_URL),
  };
}

/** One line each; the addresses may hold passwords and are in none of them. */
export function backendContradictions(env: BackendEnv): string[] {
  const problems: string[] = [];
  const { cache, fanout, lease } = backendsOf(env);
  if (cache.kind === "memory" && (fanout.kind === "redis" || lease.kind === "redis"))
    problems.push(
      "CACHE_URL: is memory, but FANOUT_URL or LEASE_URL (or their default, REDIS_URL) is a Redis, so there are several nodes, and each would go on showing what another has changed or deleted; set it to a Redis",
    );
  const places = [env.CACHE_URL, env.FANOUT_URL, env.LEASE_URL, env.RATES_URL];
  if (env.REDIS_URL !== null && places.every((place) => place !== null && place !== env.REDIS_URL))
    problems.push(
      "REDIS_URL: is the default of CACHE_URL, FANOUT_URL, LEASE_URL and RATES_URL, and all four are set; unset it",
    );
  return problems;
}
