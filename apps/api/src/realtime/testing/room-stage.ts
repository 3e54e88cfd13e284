import type { Announcement, Identity, Patch } from "@pintpoint/core";
import { createLocalFanout } from "../../adapters/fanout-local/local-fanout.ts";
import type { Rendering } from "../../reading/meetup-reader.ts";
import { TurnedTimers } from "../../testing/turned-timers.ts";
import { PatchMemory } from "../room/recent-patches.ts";
import { Room } from "../room/room.ts";
import { Watcher } from "../room/watcher.ts";
import { recordedTelemetry } from "./recorded-telemetry.ts";
import { type RecordingLink, recordingLink } from "./recording-link.ts";

type PatchAnnouncement = Extract<Announcement, { kind: "patch" }>;

/** A watcher and what its socket was sent. */
export interface Seat extends RecordingLink {
  watcher: Watcher;
  /** `from-to` of each patch, in order. */
  patches(): string[];
}

/** The room of meetup `m`, with watchers whose sockets write everything down. */
export function roomStage() {
  const timers = new TurnedTimers();
  const telemetry = recordedTelemetry();
  const fanout = createLocalFanout({
    listenerFailed: (error) => {
      throw error;
    },
  });
  const ended: Room[] = [];
  const room = new Room("m", {
    fanout,
    timers,
    node: "here",
    telemetry,
    memory: new PatchMemory(),
    ended: (room) => ended.push(room),
  });

  function seat(): Seat {
    const recording = recordingLink();
    const patches = () => recording.of("meetup:patch").map(({ from, to }) => `${from}-${to}`);
    return { ...recording, watcher: new Watcher("m", recording.link), patches };
  }

  return {
    timers,
    telemetry,
    fanout,
    room,
    ended,
    seat,
    /** A watcher that has been answered. */
    settled(reading: Partial<Rendering> = {}): Seat {
      const made = seat();
      room.answered(made.watcher, room.ask(made.watcher), rendering(reading));
      return made;
    },
    publish(full: Patch, more: Partial<PatchAnnouncement> = {}): void {
      void fanout.publish({ kind: "patch", meetupId: "m", full, blind: null, turned: [], untied: [], ...more });
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
