import type { MeetupId, Position } from "@pintpoint/core/meetups";
import { catchingTimers, every, type Timers } from "../../lifecycle/timers.ts";
import type { Announcements } from "./announcements.ts";
import type { LiveTelemetry } from "./live-telemetry.ts";
import { Rooms } from "./rooms.ts";
import { StoreComparison } from "./store-comparison.ts";

export interface LiveMeetupsPorts {
  announcements: Announcements;
  /** One query for all rooms of this process (RT2). Rejects while the store is away. */
  positionsStale(ids: readonly MeetupId[]): Promise<Map<MeetupId, Position | "gone">>;
  timers: Timers;
  /** Names this process in presence announcements. */
  nodeId: string;
  telemetry: LiveTelemetry;
}

/** The rooms, and what keeps them correct. */
export interface LiveMeetups {
  rooms: Rooms;
  /** Announcements of other nodes may have been lost: what watchers know is compared with the store soon (RT9). */
  compareSoon(): void;
  close(): void;
}

const presenceRefreshMs = 15_000;

export function createLiveMeetups(ports: LiveMeetupsPorts): LiveMeetups {
  const { announcements, positionsStale: positions, nodeId, telemetry } = ports;
  const timers = catchingTimers(ports.timers, (error) => telemetry.handlerFailed("timer", error));
  const rooms = new Rooms({ announcements, timers, nodeId, telemetry }, (room) => storeComparison.roomOpened(room));
  const storeComparison = new StoreComparison({ rooms, positions, timers, telemetry });
  const stopRefresh = every(timers, presenceRefreshMs, () => {
    for (const room of rooms) room.presence.refresh();
  });
  return {
    rooms,
    compareSoon: () => storeComparison.compareSoon(),
    close() {
      storeComparison.stop();
      stopRefresh();
    },
  };
}
