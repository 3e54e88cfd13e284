import { describe, expect, it } from "vitest";
import { createTestRoom, participant, patchOf, rendering } from "./testing/test-room.ts";

const withoutVotes = (from: number) => patchOf(from, from + 1, { set: { updatedAt: "now" } });
/** A vote while the meetup is blind. */
const vote = (from: number) => [patchOf(from), { blind: withoutVotes(from) }] as const;
const decision = (from: number) => {
  const set = { status: "decided", updatedAt: "now" };
  const shown = { ...set, votes: { p_9: { s_1: "yes" } }, queue: {}, reconfirm: {} };
  return [patchOf(from, from + 1, { set }), { blind: patchOf(from, from + 1, { set: shown }), opened: true }] as const;
};
const reopening = (from: number) => {
  const set = { status: "open", updatedAt: "now" };
  const hidden = { ...set, votes: {}, queue: {}, reconfirm: {} };
  return [patchOf(from, from + 1, { set }), { blind: patchOf(from, from + 1, { set: hidden }), opened: true }] as const;
};
const hidden = { blind: true } as const;
const voter = { ...hidden, view: "full", identity: participant("p_1") } as const;

describe("a blind room", () => {
  it("[RT12] shows votes only to those who hold an answer", () => {
    const { settled, publish } = createTestRoom();
    const [answered, guest] = [settled(voter), settled(hidden)];
    publish(...vote(1));
    expect(answered.of("meetup:patch")).toEqual([patchOf(1)]);
    expect(guest.of("meetup:patch")).toEqual([withoutVotes(1)]);
  });

  it("[RT12] who casts a first answer watches again, and until then sees what the others see", () => {
    const { settled, publish, timers, room } = createTestRoom();
    const mine = { ...hidden, identity: participant("p_2") };
    const [phone, laptop, other] = [settled(mine), settled(mine), settled(hidden)];
    const [full, more] = vote(1);
    publish(full, { ...more, turned: ["p_2"] });
    for (const { sent } of [phone, laptop]) {
      expect(sent.filter(([event]) => event !== "presence")).toEqual([
        ["meetup:patch", withoutVotes(1)],
        ["resync", { meetupId: "m" }],
      ]);
    }
    expect(other.of("resync")).toEqual([]);
    room.finishWatch(phone.watcher, room.beginWatch(phone.watcher), rendering({ ...voter, version: 2 }));
    timers.advance(20);
    publish(...vote(2));
    expect(phone.of("meetup:patch").at(-1)).toEqual(patchOf(2));
    expect(laptop.of("meetup:patch").at(-1)).toEqual(withoutVotes(2));
  });

  it("[RT12] a view that changed while the state was being read is heard of", () => {
    const { room, createWatcher, settled, publish } = createTestRoom();
    settled(hidden);
    const { watcher, of } = createWatcher();
    const ask = room.beginWatch(watcher);
    const [full, more] = vote(1);
    publish(full, { ...more, turned: ["p_2"] });
    room.finishWatch(watcher, ask, rendering({ ...hidden, identity: participant("p_2"), version: 1 }));
    expect(of("resync")).toHaveLength(1);
    const later = createWatcher();
    room.finishWatch(
      later.watcher,
      room.beginWatch(later.watcher),
      rendering({ ...voter, identity: participant("p_2"), version: 2 }),
    );
    expect(later.of("resync")).toEqual([]);
  });

  it("[RT12] the decision shows everything, and from then on all see the same", () => {
    const { room, settled, publish, timers } = createTestRoom();
    const [answered, guest] = [settled(voter), settled(hidden)];
    const [full, more] = decision(1);
    publish(full, more);
    expect(guest.of("meetup:patch")).toEqual([more.blind]);
    expect(answered.of("meetup:patch")).toEqual([full]);
    timers.advance(20);
    publish(patchOf(2));
    for (const { of } of [answered, guest]) {
      expect(of("meetup:patch").at(-1)).toEqual(patchOf(2));
      expect(of("resync")).toEqual([]);
    }
    expect(room.patchesSince(1, rendering({ version: 3 }))).toBeNull();
    expect(room.patchesSince(2, rendering({ version: 3 }))).toEqual([patchOf(2)]);
  });

  it("[RT12] the decision does not wait behind a tick, and nothing is lost or shown twice around it", () => {
    const { settled, publish, timers } = createTestRoom();
    const [answered, guest] = [settled(voter), settled(hidden)];
    publish(...vote(1));
    publish(...vote(2));
    publish(...decision(3));
    publish(patchOf(4));
    timers.advance(20);
    expect(answered.patches()).toEqual(["1-2", "2-4", "4-5"]);
    expect(guest.patches()).toEqual(["1-2", "2-4", "4-5"]);
  });

  it("[RT12] who was reading while the decision came gets its patch and what follows", () => {
    const { room, createWatcher, settled, publish, timers } = createTestRoom();
    settled(voter);
    const { watcher, of, patches } = createWatcher();
    const ask = room.beginWatch(watcher);
    const [full, more] = decision(1);
    publish(full, more);
    timers.advance(20);
    publish(patchOf(2));
    timers.advance(20);
    room.finishWatch(watcher, ask, rendering({ ...hidden, version: 1 }));
    const shown = of("meetup:patch")[0];
    expect(patches()).toEqual(["1-3"]);
    expect(shown?.set).toMatchObject({ votes: { p_9: { s_1: "yes" }, p_3: { s_1: "yes" } } });
    publish(patchOf(3));
    timers.advance(20);
    expect(patches()).toEqual(["1-3", "3-4"]);
    expect(watcher.view).toBe("full");
  });

  it("[RT12] reopening hides it again: everybody watches again, and sees no vote until then", () => {
    const { settled, publish, timers } = createTestRoom();
    const [one, two] = [settled({ identity: participant("p_1") }), settled()];
    const [full, more] = reopening(1);
    publish(full, more);
    timers.advance(20);
    publish(...vote(2));
    for (const { of } of [one, two]) {
      expect(of("resync")).toHaveLength(1);
      expect(of("meetup:patch")).toEqual([more.blind, withoutVotes(2)]);
    }
  });

  it("[RT12] a vote from before the reopening that arrives after it is not shown any more", () => {
    const { settled, publish, timers } = createTestRoom();
    const guest = settled();
    publish(...reopening(2));
    timers.advance(20);
    publish(patchOf(1));
    timers.advance(20);
    expect(guest.patches()).toEqual(["2-3"]);
  });

  it("[RT12] a reopening that nobody announced is noticed by the next vote, before it is shown", () => {
    const { settled, publish } = createTestRoom();
    const guest = settled();
    publish(...vote(2));
    expect(guest.of("resync")).toHaveLength(1);
    expect(guest.of("meetup:patch")).toEqual([withoutVotes(2)]);
  });

  it("[RT12] a reopening that nobody announced is noticed by the next watch", () => {
    const { settled, publish } = createTestRoom();
    const guest = settled();
    settled({ ...hidden, version: 3 });
    expect(guest.of("resync")).toHaveLength(1);
    publish(...vote(3));
    expect(guest.of("meetup:patch")).toEqual([withoutVotes(3)]);
  });

  it("[RT12] a reopening while the state was being read hides what follows", () => {
    const { room, createWatcher, settled, publish } = createTestRoom();
    settled();
    const { watcher, of } = createWatcher();
    const ask = room.beginWatch(watcher);
    publish(...reopening(1));
    room.finishWatch(watcher, ask, rendering({ version: 1 }));
    expect(of("resync")).toHaveLength(1);
    publish(...vote(2));
    expect(of("meetup:patch").every(({ set }) => !JSON.stringify(set).includes("votes.p_"))).toBe(true);
  });

  it("[RT12] a decision that nobody announced is noticed by the next patch", () => {
    const { settled, publish, timers } = createTestRoom();
    const guest = settled(hidden);
    publish(patchOf(2));
    expect(guest.of("resync")).toHaveLength(1);
    timers.advance(20);
    publish(patchOf(3));
    expect(guest.of("meetup:patch").at(-1)).toEqual(patchOf(3));
  });

  it("[MS10] sockets tied to one who left or was re-linked lose the tie and watch again", () => {
    const { settled, publish } = createTestRoom();
    const [leaver, voters] = [settled(voter), settled({ ...voter, identity: participant("p_3") })];
    const [full, more] = vote(1);
    publish(full, { ...more, untied: ["p_1"] });
    expect(leaver.watcher.participantId).toBeNull();
    expect(leaver.of("resync")).toHaveLength(1);
    expect(voters.watcher.participantId).toBe("p_3");
    expect(voters.of("resync")).toEqual([]);
    publish(...vote(2));
    expect(leaver.watcher.view).toBe("blind");
  });

  it("[MS10] a tie that died while the state was being read is not made", () => {
    const { room, createWatcher, settled, publish } = createTestRoom();
    settled();
    const { watcher, of } = createWatcher();
    const ask = room.beginWatch(watcher);
    publish(patchOf(1), { untied: ["p_2"] });
    room.finishWatch(watcher, ask, rendering({ identity: participant("p_2"), version: 1 }));
    expect(watcher.participantId).toBeNull();
    expect(of("resync")).toHaveLength(1);
  });
});
