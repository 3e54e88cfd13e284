import type { Json } from "@pintpoint/core/change";
import type { Identity, Patch } from "@pintpoint/core/meetups";
import { createMemoryFanout } from "../../../adapters/memory/fanout.ts";
import { createRecordingSender, type RecordingSender } from "../../../sockets/testing/recording-sender.ts";
import { ManualTimers } from "../../../testing/manual-timers.ts";
import type { Rendering } from "../../reader/meetup-reader.ts";
import { type Announcement, announcementsOver } from "../announcements.ts";
import { PatchMemoryBudget } from "../recent-patches.ts";
import { Room } from "../room.ts";
import { Watcher } from "../watcher.ts";
import { recordLiveTelemetry } from "./live-telemetry-recording.ts";

type PatchAnnouncement = Extract<Announcement, { kind: "patch" }>;

/** A watcher and what its socket was sent. */
export interface TestWatcher extends RecordingSender {
  watcher: Watcher;
  /** `from-to` of each patch, in order. */
  patches(): string[];
}

/** The room of meetup `m`, with watchers whose sockets write everything down. */
export function createTestRoom() {
  const timers = new ManualTimers();
  const telemetry = recordLiveTelemetry();
  const announcements = announcementsOver(
    createMemoryFanout({
      listenerFailed: (error) => {
        throw error;
      },
    }),
  );
  const ended: Room[] = [];
  const room = new Room("m", {
    announcements,
    timers,
    nodeId: "here",
    telemetry,
    patchMemory: new PatchMemoryBudget(),
    ended: (room) => ended.push(room),
  });

  function createWatcher(): TestWatcher {
    const recording = createRecordingSender();
    const patches = () => recording.of("meetup:patch").map(({ from, to }) => `${from}-${to}`);
    return { ...recording, watcher: new Watcher("m", recording.sender), patches };
  }

  return {
    timers,
    telemetry,
    announcements,
    room,
    ended,
    createWatcher,
    /** A watcher that has been answered. */
    settled(reading: Partial<Rendering> = {}): TestWatcher {
      const made = createWatcher();
      room.finishWatch(made.watcher, room.beginWatch(made.watcher), rendering(reading));
      return made;
    },
    publish(full: Patch, more: Partial<PatchAnnouncement> = {}): void {
      void announcements.publish({ kind: "patch", meetupId: "m", full, blind: null, turned: [], untied: [], ...more });
    },
  };
}

export function rendering(more: Partial<Rendering> = {}): Rendering {
  const bytes = Buffer.from("{}");
  const blind = more.blind ?? false;
  const view = more.view ?? (blind ? "blind" : "full");
  const identity: Identity = { kind: "guest" };
  return {
    kind: "found",
    identity,
    view,
    epoch: "e",
    version: 1,
    blind,
    bytes,
    envelope: bytes,
    stale: false,
    ...more,
  };
}

export const participant = (id: string): Identity => ({ kind: "participant", id });

/** A patch of meetup `m`; by itself it votes once a version. */
export function patchOf(from: number, to = from + 1, more: Partial<Patch> = {}): Patch {
  const set: Record<string, Json> = {};
  for (let version = from + 1; version <= to; version++) set[`votes.p_${version}.s_1`] = "yes";
  return { meetupId: "m", epoch: "e", from, to, set, unset: [], ...more };
}
