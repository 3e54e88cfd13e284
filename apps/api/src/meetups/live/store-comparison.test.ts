import type { MeetupId, Position } from "@pintpoint/core/meetups";
import { describe, expect, it } from "vitest";
import { createMemoryFanout } from "../../adapters/memory/fanout.ts";
import { createRecordingSender } from "../../sockets/testing/recording-sender.ts";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { announcementsOver } from "./announcements.ts";
import { PatchMemoryBudget } from "./recent-patches.ts";
import { Room } from "./room.ts";
import { StoreComparison } from "./store-comparison.ts";
import { recordLiveTelemetry } from "./testing/live-telemetry-recording.ts";
import { patchOf, rendering } from "./testing/test-room.ts";
import { Watcher } from "./watcher.ts";

function createTestComparison() {
  const timers = new ManualTimers();
  const telemetry = recordLiveTelemetry();
  const announcements = announcementsOver(createMemoryFanout({ listenerFailed: () => {} }));
  const store = new Map<MeetupId, Position | "gone">();
  const queries: { at: number; ids: readonly MeetupId[] }[] = [];
  const rooms = new Set<Room>();
  let isAway = false;
  const comparison = new StoreComparison({
    rooms,
    timers,
    telemetry,
    positions: async (ids) => {
      queries.push({ at: timers.now(), ids });
      if (isAway) throw new Error("the store is away");
      return new Map([...store].filter(([id]) => ids.includes(id)));
    },
  });
  function watch(id: MeetupId, version = 1) {
    const room = new Room(id, {
      announcements,
      timers,
      telemetry,
      patchMemory: new PatchMemoryBudget(),
      nodeId: "here",
      ended: (room) => rooms.delete(room),
    });
    rooms.add(room);
    comparison.roomOpened(room);
    const recording = createRecordingSender();
    const watcher = new Watcher(id, recording.sender);
    room.finishWatch(watcher, room.beginWatch(watcher), rendering({ version }));
    return { room, watcher, ...recording };
  }
  /** Lets time pass and the store answer. */
  async function pass(ms: number): Promise<void> {
    timers.advance(ms);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const leave = (away: boolean): void => {
    isAway = away;
  };
  return { timers, telemetry, announcements, store, queries, comparison, watch, pass, leave };
}

describe("the comparison with the store", () => {
  it("[RT2] finds the lost last patch a second after a room's first watcher", async () => {
    const { store, watch, pass, telemetry } = createTestComparison();
    const { of } = watch("m");
    store.set("m", { epoch: "e", version: 2 });
    await pass(1_000);
    await pass(500);
    expect(of("meetup:patch")).toEqual([patchOf(2, 2)]);
    expect(telemetry.of("roomsCompared")).toEqual([[1, 1]]);
  });

  it("[RT2] finds it every 15 s, by one query for all rooms", async () => {
    const { store, watch, pass, queries } = createTestComparison();
    const [one, two] = [watch("m"), watch("n")];
    for (const id of ["m", "n"]) store.set(id, { epoch: "e", version: 1 });
    await pass(1_000);
    expect(queries).toEqual([{ at: 1_000, ids: ["m", "n"] }]);
    store.set("m", { epoch: "e", version: 5 });
    store.set("n", "gone");
    await pass(14_000);
    await pass(500);
    expect(queries[1]).toEqual({ at: 15_000, ids: ["m", "n"] });
    expect(one.of("meetup:patch")).toEqual([patchOf(5, 5)]);
    expect(two.of("meetup:gone")).toHaveLength(1);
    await pass(15_000);
    expect(queries.at(-1)?.ids).toEqual(["m"]);
    expect(one.of("meetup:patch")).toHaveLength(1);
  });

  it("[RT2] says nothing where an announcement was only late", async () => {
    const { store, announcements, watch, pass } = createTestComparison();
    const { of } = watch("m");
    store.set("m", { epoch: "e", version: 2 });
    await pass(1_000);
    await announcements.publish({
      kind: "patch",
      meetupId: "m",
      full: patchOf(1),
      blind: null,
      turned: [],
      untied: [],
    });
    await pass(500);
    expect(of("meetup:patch")).toEqual([patchOf(1)]);
  });

  it("[RT9] a store that is away is told, and asked again", async () => {
    const { store, watch, pass, leave, telemetry } = createTestComparison();
    const { of } = watch("m");
    store.set("m", { epoch: "e", version: 2 });
    leave(true);
    await pass(1_000);
    expect(telemetry.of("handlerFailed")).toHaveLength(1);
    leave(false);
    await pass(14_000);
    await pass(500);
    expect(of("meetup:patch")).toEqual([patchOf(2, 2)]);
  });

  it("[RT9] soon after a fan-out came back all rooms are compared, once however often that is said", async () => {
    const { store, watch, pass, comparison, queries } = createTestComparison();
    const { of } = watch("m");
    store.set("m", { epoch: "e", version: 1 });
    await pass(1_000);
    store.set("m", { epoch: "e", version: 4 });
    for (let times = 0; times < 10; times++) comparison.compareSoon();
    await pass(1_000);
    await pass(500);
    expect(queries).toHaveLength(2);
    expect(of("meetup:patch")).toEqual([patchOf(4, 4)]);
    comparison.compareSoon();
    comparison.stop();
    await pass(1_000);
    expect(queries).toHaveLength(2);
  });

  it("asks for nobody when nobody watches, and never after it was stopped", async () => {
    const { watch, comparison, queries, pass, timers } = createTestComparison();
    const { room, watcher } = watch("m");
    room.leave(watcher);
    await pass(20_000);
    expect(queries).toEqual([]);
    comparison.stop();
    await pass(60_000);
    expect(timers.pending).toBe(0);
  });

  it("an answer that comes after it was stopped sets nothing off", async () => {
    const { watch, store, comparison, queries, pass, timers, telemetry } = createTestComparison();
    const { room, watcher } = watch("m");
    store.set("m", { epoch: "e", version: 2 });
    timers.advance(1_000);
    expect(queries).toHaveLength(1);
    room.leave(watcher);
    comparison.stop();
    await pass(0);
    expect(timers.pending).toBe(0);
    expect(telemetry.of("roomsCompared")).toEqual([]);
  });
});
