export { freePort } from "./parts/free-port.ts";
export type { RedisOptions, RedisPart } from "./parts/redis.ts";
export { startRedis } from "./parts/redis.ts";
export type { Recipe, RunningProcess } from "./parts/running-process.ts";
export { runProcess } from "./parts/running-process.ts";
