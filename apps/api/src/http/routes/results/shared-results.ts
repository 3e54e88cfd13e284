import type { Clock, MeetupId } from "@pintpoint/core";
import { LRUCache } from "lru-cache";
import type { Timers } from "../../../timers.ts";
import type { Ranked, ResultsBody } from "./results-body.ts";
import { ResultsDesk } from "./results-desk.ts";
import { Turns } from "./turns.ts";

/** In bytes and milliseconds. */
export const sharedLimits = {
  /** All bodies that are kept, and how long one is that nobody asks for. */
  kept: 32 * 1024 * 1024,
  keptMs: 5 * 60_000,
  /** From the beginning of a ranking of a meetup to that of the next. */
  apartMs: 1_000,
  /** A meetup up to this size does not wait for others. */
  small: 64 * 1024,
  /** The larger ones that are being ranked or wait for it, all together. */
  waiting: 48 * 1024 * 1024,
};

/** How often what is too old is looked for. */
const sweepMs = 15_000;

export interface SharedResultsPorts {
  clock: Clock;
  timers: Timers;
  /** @param now in milliseconds since 1970 */
  make(ranked: Ranked, now: number): Promise<ResultsBody>;
}

/**
 * The results of each meetup are made once, however many ask: one body for all of them until the version changes or a
 * slot ends, and no two rankings of a meetup begin within a second. Who comes when there is nothing as new as the
 * version that they have read waits for the next one, and is never given an older one (MS5).
 */
export class SharedResults {
  readonly #ports: SharedResultsPorts;
  readonly #limits: typeof sharedLimits;
  readonly #kept: LRUCache<MeetupId, ResultsBody>;
  readonly #desks = new Map<MeetupId, ResultsDesk>();
  readonly #turns: Turns;
  #cancelSweep: (() => void) | null = null;

  constructor(ports: SharedResultsPorts, limits = sharedLimits) {
    this.#ports = ports;
    this.#limits = limits;
    this.#turns = new Turns(limits.waiting);
    this.#kept = new LRUCache({
      maxSize: limits.kept,
      sizeCalculation: ({ size }) => size,
      ttl: limits.keptMs,
      ttlResolution: 0,
      updateAgeOnGet: true,
      perf: ports.timers,
    });
  }

  /** In bytes. */
  get size(): number {
    return this.#kept.calculatedSize;
  }

  /** Rejects with TooMuchWaits. */
  of(id: MeetupId, ranked: Ranked): Promise<ResultsBody> {
    const kept = this.#kept.get(id);
    if (kept !== undefined && this.#isGood(kept, ranked)) return Promise.resolve(kept);
    const desk = this.#desks.get(id) ?? this.#openDesk(id);
    return desk.ask(ranked);
  }

  /** What is under way goes on. */
  close(): void {
    this.#cancelSweep?.();
    this.#cancelSweep = null;
    this.#kept.clear();
  }

  #isGood(body: ResultsBody, { epoch, version }: Omit<Ranked, "envelope">): boolean {
    return body.epoch === epoch && body.version >= version && !body.isOutdated(this.#ports.clock.now());
  }

  #keep(id: MeetupId, body: ResultsBody): void {
    this.#kept.set(id, body);
    this.#cancelSweep ??= this.#ports.timers.after(sweepMs, () => this.#sweep());
  }

  #sweep(): void {
    this.#kept.purgeStale();
    this.#cancelSweep = this.#kept.size === 0 ? null : this.#ports.timers.after(sweepMs, () => this.#sweep());
  }

  #openDesk(id: MeetupId): ResultsDesk {
    const { clock, timers, make } = this.#ports;
    const { apartMs, small } = this.#limits;
    const desk = new ResultsDesk({
      now: () => timers.now(),
      async pause(beganAt) {
        const ms = beganAt === null ? 0 : beganAt + apartMs - timers.now();
        if (ms > 0) await new Promise<void>((resolve) => timers.after(ms, resolve));
      },
      inTurn: (bytes, begin) => (bytes <= small ? begin() : this.#turns.take(bytes, begin)),
      make: async (newest) => {
        const body = await make(newest, clock.now());
        this.#keep(id, body);
        return body;
      },
      isGood: (body, read) => this.#isGood(body, read),
      // It remembers when it last began one for as long as that matters.
      idle: () => {
        timers.after(apartMs, () => {
          if (desk.isIdle) this.#desks.delete(id);
        });
      },
    });
    this.#desks.set(id, desk);
    return desk;
  }
}
