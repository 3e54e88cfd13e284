import type { MeetupId } from "@pintpoint/core/meetups";
import type { Clock } from "@pintpoint/core/shared";
import { LRUCache } from "lru-cache";
import { PurgeTimer } from "../../../lifecycle/purge-timer.ts";
import { SerialQueue } from "../../../lifecycle/serial-queue.ts";
import type { Timers } from "../../../lifecycle/timers.ts";
import type { RankingInput, ResultsBody } from "./results-body.ts";
import { ResultsScheduler } from "./results-scheduler.ts";

/** In bytes and milliseconds. */
export const resultsCacheLimits = {
  /** All bodies that are kept, and how long one is that nobody asks for. */
  cachedBytes: 32 * 1024 * 1024,
  ttlMs: 5 * 60_000,
  /** From the beginning of a ranking of a meetup to that of the next. */
  minIntervalMs: 1_000,
  /** A meetup up to this size does not wait for others. */
  unqueuedBytes: 64 * 1024,
  /** The larger ones that are being ranked or wait for it, all together. */
  queuedBytes: 48 * 1024 * 1024,
};

export interface ResultsCachePorts {
  clock: Clock;
  timers: Timers;
  /** @param now in milliseconds since 1970 */
  rank(ranked: RankingInput, now: number): Promise<ResultsBody>;
}

/**
 * Each meetup's results are computed once, however many requests there are: one body until the version changes or a
 * slot ends, and at most one ranking a second. A request is never given results older than the version that it has read
 * (MS5).
 */
export class ResultsCache {
  readonly #ports: ResultsCachePorts;
  readonly #limits: typeof resultsCacheLimits;
  readonly #cached: LRUCache<MeetupId, ResultsBody>;
  readonly #schedulers = new Map<MeetupId, ResultsScheduler>();
  readonly #queue: SerialQueue;
  readonly #purgeTimer: PurgeTimer;

  constructor(ports: ResultsCachePorts, limits = resultsCacheLimits) {
    this.#ports = ports;
    this.#limits = limits;
    this.#queue = new SerialQueue(limits.queuedBytes);
    this.#cached = new LRUCache({
      maxSize: limits.cachedBytes,
      sizeCalculation: ({ size }) => size,
      ttl: limits.ttlMs,
      ttlResolution: 0,
      updateAgeOnGet: true,
      perf: ports.timers,
    });
    this.#purgeTimer = new PurgeTimer(this.#cached, ports.timers);
  }

  /** In bytes. */
  get size(): number {
    return this.#cached.calculatedSize;
  }

  /** Rejects with SerialQueueFull. */
  get(id: MeetupId, ranked: RankingInput): Promise<ResultsBody> {
    const kept = this.#cached.get(id);
    if (kept !== undefined && this.#isFreshEnough(kept, ranked)) return Promise.resolve(kept);
    const scheduler = this.#schedulers.get(id) ?? this.#createScheduler(id);
    return scheduler.request(ranked);
  }

  /** What is under way goes on. */
  close(): void {
    this.#purgeTimer.stop();
    this.#cached.clear();
  }

  #isFreshEnough(body: ResultsBody, { epoch, version }: Omit<RankingInput, "envelope">): boolean {
    return body.epoch === epoch && body.version >= version && !body.hasNewlyEndedSlot(this.#ports.clock.now());
  }

  #keep(id: MeetupId, body: ResultsBody): void {
    this.#cached.set(id, body);
    this.#purgeTimer.start();
  }

  #createScheduler(id: MeetupId): ResultsScheduler {
    const { clock, timers, rank } = this.#ports;
    const { minIntervalMs, unqueuedBytes } = this.#limits;
    const scheduler = new ResultsScheduler({
      now: () => timers.now(),
      async waitForInterval(beganAt) {
        const ms = beganAt === null ? 0 : beganAt + minIntervalMs - timers.now();
        if (ms > 0) await new Promise<void>((resolve) => timers.after(ms, resolve));
      },
      enqueue: (bytes, begin) => (bytes <= unqueuedBytes ? begin() : this.#queue.run(bytes, begin)),
      rank: async (newest) => {
        const body = await rank(newest, clock.now());
        this.#keep(id, body);
        return body;
      },
      isFreshEnough: (body, read) => this.#isFreshEnough(body, read),
      // It remembers when it last began one for as long as that matters.
      becameIdle: () => {
        timers.after(minIntervalMs, () => {
          if (scheduler.isIdle) this.#schedulers.delete(id);
        });
      },
    });
    this.#schedulers.set(id, scheduler);
    return scheduler;
  }
}
