import type { MeetupId, Position } from "@pintpoint/core/meetups";
import type { Timers } from "../../lifecycle/timers.ts";
import { every } from "../../lifecycle/timers.ts";
import type { LiveTelemetry } from "./live-telemetry.ts";
import type { Room } from "./room.ts";

const firstComparisonMs = 1_000;
const comparisonPeriodMs = 15_000;
/** Rooms due within this time are compared in one query. */
const batchWindowMs = 100;
/** Milliseconds that an announcement in flight still has to arrive after the store was asked. */
const announcementGraceMs = 500;

export interface StoreComparisonPorts {
  rooms: Iterable<Room>;
  positions(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
  timers: Timers;
  telemetry: LiveTelemetry;
}

/**
 * RT2: compares the version last sent in each room with the store, one second after a room's first watcher and every 15
 * s, in one query for all rooms. Any lost announcement, also the last of a burst, is found this way.
 */
export class StoreComparison {
  readonly #ports: StoreComparisonPorts;
  readonly #stopPeriod: () => void;
  /** In the order of their moments. */
  #dueRooms: { room: Room; at: number }[] = [];
  #cancelDue: (() => void) | null = null;
  #cancelRequested: (() => void) | null = null;
  #isStopped = false;

  constructor(ports: StoreComparisonPorts) {
    this.#ports = ports;
    this.#stopPeriod = every(ports.timers, comparisonPeriodMs, () => void this.#compare([...ports.rooms]));
  }

  /** A room has got its first watcher. */
  roomOpened(room: Room): void {
    this.#dueRooms.push({ room, at: this.#ports.timers.now() + firstComparisonMs });
    this.#scheduleDue();
  }

  /**
   * Announcements may have been lost: all rooms are compared within a second, at a random moment, so that nodes do not
   * ask together (RT9).
   */
  compareSoon(): void {
    if (this.#isStopped || this.#cancelRequested !== null) return;
    this.#cancelRequested = this.#ports.timers.after(Math.random() * firstComparisonMs, () => {
      this.#cancelRequested = null;
      void this.#compare([...this.#ports.rooms]);
    });
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopPeriod();
    this.#cancelDue?.();
    this.#cancelRequested?.();
  }

  #scheduleDue(): void {
    const [first] = this.#dueRooms;
    if (first === undefined || this.#cancelDue !== null) return;
    this.#cancelDue = this.#ports.timers.after(Math.max(0, first.at - this.#ports.timers.now()), () => {
      this.#cancelDue = null;
      const until = this.#ports.timers.now() + batchWindowMs;
      const rooms = this.#dueRooms.filter(({ at }) => at <= until).map(({ room }) => room);
      this.#dueRooms = this.#dueRooms.slice(rooms.length);
      this.#scheduleDue();
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
      timers.after(announcementGraceMs, () => {
        for (const room of behind) room.catchUp(found.get(room.meetupId));
      });
    } catch (error) {
      // The store is away; the next comparison asks again.
      telemetry.handlerFailed("comparison", error);
    }
  }
}
