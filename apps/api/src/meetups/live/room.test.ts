import { describe, expect, it } from "vitest";
import { createTestRoom, patchOf, rendering } from "./testing/test-room.ts";

describe("a room", () => {
  it("[MS5] pushes to every watcher", () => {
    const { settled, publish } = createTestRoom();
    const watchers = [settled(), settled(), settled()];
    publish(patchOf(1));
    for (const watcher of watchers) expect(watcher.of("meetup:patch")).toEqual([patchOf(1)]);
  });

  it("[RT2] what arrives between join and answer waits for the answer, and nothing of it is lost", () => {
    const { room, createWatcher, settled, publish, timers } = createTestRoom();
    settled();
    const { watcher, patches } = createWatcher();
    const ask = room.beginWatch(watcher);
    publish(patchOf(1));
    timers.advance(100);
    publish(patchOf(2));
    timers.advance(100);
    expect(patches()).toEqual([]);
    room.finishWatch(watcher, ask, rendering({ version: 2 }));
    expect(patches()).toEqual(["2-3"]);
    publish(patchOf(3));
    expect(patches()).toEqual(["2-3", "3-4"]);
  });

  it("[RT2] who is answered within a tick gets of the merged patches only what it has not got", () => {
    const { room, createWatcher, settled, publish, timers } = createTestRoom();
    const old = settled();
    publish(patchOf(1));
    publish(patchOf(2));
    const fresh = createWatcher();
    const ask = room.beginWatch(fresh.watcher);
    room.finishWatch(fresh.watcher, ask, rendering({ version: 3 }));
    publish(patchOf(3));
    timers.advance(16);
    expect(old.patches()).toEqual(["1-2", "2-4"]);
    expect(fresh.patches()).toEqual(["3-4"]);
    publish(patchOf(4));
    timers.advance(16);
    expect(fresh.patches()).toEqual(["3-4", "4-5"]);
  });

  it("[RT2] a watch that reads older than what the room knows is told that there is more", () => {
    const { settled, publish } = createTestRoom();
    settled();
    publish(patchOf(1));
    publish(patchOf(2));
    const late = settled({ version: 2 });
    // The patch that brings it there is still held for the tick.
    expect(late.patches()).toEqual([]);
    const stale = createTestRoom();
    stale.settled({ version: 5 });
    expect(stale.settled({ version: 4 }).patches()).toEqual(["5-5"]);
  });

  it("[RT2] more than can be kept while an answer is awaited ends in the word to watch again", () => {
    const { room, createWatcher, settled, publish, timers } = createTestRoom();
    settled();
    const { watcher, patches } = createWatcher();
    const ask = room.beginWatch(watcher);
    for (let version = 1; version <= 1_100; version++) publish(patchOf(version));
    timers.advance(1_000);
    room.finishWatch(watcher, ask, rendering({ version: 1 }));
    expect(patches()).toEqual(["1101-1101"]);
  });

  it("[RT2] of two watches under way the later one counts, and patches wait for both answers", () => {
    const { room, createWatcher, settled, publish, timers } = createTestRoom();
    settled();
    const { watcher, patches } = createWatcher();
    const [first, second] = [room.beginWatch(watcher), room.beginWatch(watcher)];
    room.finishWatch(watcher, second, rendering({ version: 1, identity: { kind: "participant", id: "p_2" } }));
    publish(patchOf(1));
    timers.advance(100);
    expect(patches()).toEqual([]);
    room.finishWatch(watcher, first, rendering({ version: 1 }));
    expect(watcher.participantId).toBe("p_2");
    expect(patches()).toEqual(["1-2"]);
  });

  it("[MS1] a refused watch leaves the socket as it was before", () => {
    const { room, createWatcher, settled, publish, ended } = createTestRoom();
    const watching = settled();
    room.beginWatch(watching.watcher);
    publish(patchOf(1));
    room.abortWatch(watching.watcher);
    expect(watching.patches()).toEqual(["1-2"]);
    const stranger = createWatcher();
    room.beginWatch(stranger.watcher);
    room.abortWatch(stranger.watcher);
    publish(patchOf(2));
    expect(stranger.patches()).toEqual([]);
    expect(stranger.watcher.hasEnded).toBe(true);
    expect(ended).toEqual([]);
  });

  it("[RT2] a doubled announcement is pushed once, a reordered one still arrives", () => {
    const { settled, publish, timers } = createTestRoom();
    const { patches } = settled();
    publish(patchOf(1));
    timers.advance(20);
    publish(patchOf(3));
    timers.advance(20);
    publish(patchOf(3));
    timers.advance(20);
    publish(patchOf(2));
    timers.advance(20);
    publish(patchOf(1));
    timers.advance(20);
    expect(patches()).toEqual(["1-2", "3-4", "2-3"]);
  });

  it("[RT4] many gaps in one tick are one word to watch again", () => {
    const { settled, publish, timers } = createTestRoom();
    const { patches } = settled();
    publish(patchOf(1));
    for (let version = 3; version <= 21; version += 2) publish(patchOf(version));
    timers.advance(16);
    expect(patches()).toEqual(["1-2", "22-22"]);
  });

  it("[RT2] patches of two epochs are never merged", () => {
    const { settled, publish, timers } = createTestRoom();
    const { of } = settled();
    publish(patchOf(1));
    publish(patchOf(2));
    publish(patchOf(3, 4, { epoch: "restored" }));
    timers.advance(16);
    expect(of("meetup:patch").map(({ epoch, from, to }) => [epoch, from, to])).toEqual([
      ["e", 1, 2],
      ["e", 2, 3],
      ["restored", 3, 4],
    ]);
  });

  it("[RT2] hands the missed patches to who comes back, in the same epoch only", () => {
    const { room, settled, publish } = createTestRoom();
    settled();
    for (const version of [1, 2, 3]) publish(patchOf(version));
    expect(room.patchesSince(2, rendering({ version: 4 }))).toEqual([patchOf(2, 4)]);
    expect(room.patchesSince(4, rendering({ version: 4 }))).toEqual([]);
    expect(room.patchesSince(2, rendering({ version: 5 }))).toBeNull();
    expect(room.patchesSince(2, rendering({ version: 4, epoch: "restored" }))).toBeNull();
    expect(room.patchesSince(2, rendering({ version: 4, blind: true }))).toBeNull();
  });

  it("[RT2] what the store says is told when it is news", () => {
    const { room, settled, publish } = createTestRoom();
    const { patches } = settled();
    publish(patchOf(1));
    expect(room.isBehind({ epoch: "e", version: 2 })).toBe(false);
    expect(room.isBehind(undefined)).toBe(false);
    room.catchUp({ epoch: "e", version: 2 });
    expect(patches()).toEqual(["1-2"]);
    expect(room.isBehind({ epoch: "e", version: 4 })).toBe(true);
    room.catchUp({ epoch: "e", version: 4 });
    room.catchUp({ epoch: "e", version: 4 });
    expect(patches()).toEqual(["1-2", "4-4"]);
    room.catchUp({ epoch: "restored", version: 3 });
    expect(patches()).toEqual(["1-2", "4-4", "3-3"]);
  });

  it("[MS4] a delete is told to everybody at once, also to who still waits, and ends the room", () => {
    const { announcements, room, createWatcher, settled, publish, ended } = createTestRoom();
    const watching = settled();
    const waiting = createWatcher();
    const ask = room.beginWatch(waiting.watcher);
    publish(patchOf(1));
    publish(patchOf(2));
    void announcements.publish({ kind: "gone", meetupId: "m" });
    for (const { of } of [watching, waiting]) expect(of("meetup:gone")).toEqual([{ meetupId: "m" }]);
    expect(ended).toEqual([room]);
    room.finishWatch(waiting.watcher, ask, rendering({ version: 2 }));
    publish(patchOf(3));
    expect(watching.sent.at(-1)?.[0]).toBe("meetup:gone");
    expect(waiting.sent).toHaveLength(1);
  });

  it("[MS4] a delete that only the store tells of is told as well", () => {
    const { room, settled, ended } = createTestRoom();
    const { of } = settled();
    room.catchUp("gone");
    expect(of("meetup:gone")).toHaveLength(1);
    expect(ended).toEqual([room]);
  });

  it("listens only as long as somebody watches, and leaves no timer behind", () => {
    const { room, settled, publish, ended, timers } = createTestRoom();
    const [one, two] = [settled(), settled()];
    publish(patchOf(1));
    publish(patchOf(2));
    room.leave(one.watcher);
    expect(ended).toEqual([]);
    expect(timers.pending).toBeGreaterThan(0);
    room.leave(two.watcher);
    expect(ended).toEqual([room]);
    expect(timers.pending).toBe(0);
    publish(patchOf(3));
    timers.advance(60_000);
    expect(two.patches()).toEqual(["1-2"]);
  });
});
