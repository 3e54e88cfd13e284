export { freePort } from "./parts/free-port.ts";
export type { RedisOptions, RedisPart } from "./parts/redis.ts";
export { startRedis } from "./parts/redis.ts";
export type { Recipe, RunningProcess } from "./parts/running-process.ts";
export { runProcess } from "./parts/running-process.ts";
export type { WhichCalls } from "./stand-in/set/counts.ts";
export type { StandIn, StandInOptions } from "./stand-in/stand-in.ts";
export { startStandIn } from "./stand-in/stand-in.ts";
export type { Op } from "./stand-in/store/store.ts";
