import type { MeetupId, Position } from "@pintpoint/core";
import type { Timers } from "../../timers.ts";
import { every } from "../../timers.ts";
import type { GatewayTelemetry } from "../gateway-deps.ts";
import type { Room } from "./room.ts";

const afterFirstWatcher = 1_000;
const period = 15_000;
/** Rooms that are due within this go in one query. */
const together = 100;
/** An announcement that is under way while the store is asked still has this long to arrive. */
const patience = 500;

export interface ComparisonPorts {
  rooms: Iterable<Room>;
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
  timers: Timers;
  telemetry: GatewayTelemetry;
}

/**
 * RT2: compares what the rooms' watchers have been told with the store, a second after a room's first watcher and every
 * 15 s, one query for all. Whatever got lost on the way, also the last patch of a burst, is found by this alone.
 */
export class Comparison {
  readonly #ports: ComparisonPorts;
  readonly #stopPeriod: () => void;
  /** In the order of their moments. */
  #due: { room: Room; at: number }[] = [];
  #cancelDue: (() => void) | null = null;
  #cancelSoon: (() => void) | null = null;
  #isStopped = false;

  constructor(ports: ComparisonPorts) {
    this.#ports = ports;
    this.#stopPeriod = every(ports.timers, period, () => void this.#compare([...ports.rooms]));
  }

  /** A room has got its first watcher. */
  expect(room: Room): void {
    this.#due.push({ room, at: this.#ports.timers.now() + afterFirstWatcher });
    this.#plan();
  }

  /** Announcements may have been lost: all rooms are compared within a second, at a moment of this process's own (RT9). */
  soon(): void {
    if (this.#isStopped || this.#cancelSoon !== null) return;
    this.#cancelSoon = this.#ports.timers.after(Math.random() * afterFirstWatcher, () => {
      this.#cancelSoon = null;
      void this.#compare([...this.#ports.rooms]);
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopPeriod();
    this.#cancelDue?.();
    this.#cancelSoon?.();
  }

  #plan(): void {
    const [first] = this.#due;
    if (first === undefined || this.#cancelDue !== null) return;
    this.#cancelDue = this.#ports.timers.after(Math.max(0, first.at - this.#ports.timers.now()), () => {
      this.#cancelDue = null;
      const until = this.#ports.timers.now() + together;
      const rooms = this.#due.filter(({ at }) => at <= until).map(({ room }) => room);
      this.#due = this.#due.slice(rooms.length);
      this.#plan();
      void this.#compare(rooms);
    });
  }

  async #compare(rooms: readonly Room[]): Promise<void> {
    const { positions, timers, telemetry } = this.#ports;
    const watched = rooms.filter((room) => room.isComparable);
    if (watched.length === 0) return;
    try {
      const found = await positions(watched.map((room) => room.meetupId));
      if (this.#isStopped) return;
      const behind = watched.filter((room) => room.isBehind(found.get(room.meetupId)));
      telemetry.roomsCompared(watched.length, behind.length);
      if (behind.length === 0) return;
      timers.after(patience, () => {
        for (const room of behind) room.compared(found.get(room.meetupId));
      });
    } catch (error) {
      // The store is away; the next comparison asks again.
      telemetry.handlerFailed("comparison", error);
    }
  }
}
