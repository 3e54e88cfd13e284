import { totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";

/** From where on a process is near its end: in bytes, and milliseconds by which timers are late on average of a second. */
export interface PressureLimits {
  maxHeapUsedBytes: number;
  maxRssBytes: number;
  maxEventLoopDelay: number;
}

/** Of what there is; what is left serves the requests under way, and garbage that has not been collected yet. */
const usableShare = 0.9;
/** People wait for a second on every click then; HAProxy's checks take no longer (docs/operations.md). */
const maxEventLoopDelay = 1_000;

/** Of this process: V8's limit (`--max-old-space-size`), and the container's memory or else the machine's. */
export function pressureLimits(): PressureLimits {
  const constrained = process.constrainedMemory();
  const memory = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return {
    maxHeapUsedBytes: Math.floor(getHeapStatistics().heap_size_limit * usableShare),
    maxRssBytes: Math.floor(memory * usableShare),
    maxEventLoopDelay,
  };
}
