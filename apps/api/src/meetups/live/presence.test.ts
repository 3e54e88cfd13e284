import { describe, expect, it } from "vitest";
import { ManualTimers } from "../../testing/manual-timers.ts";
import { choosingTimeoutMs, Presence, type PresenceAnnouncement, type WatcherPresence } from "./presence.ts";

function createTestPresence() {
  const timers = new ManualTimers();
  const present: WatcherPresence[] = [];
  const told: { at: number; watchers: number; here: { participantId: string; state: string }[] }[] = [];
  const announced: PresenceAnnouncement[] = [];
  const presence = new Presence("m", {
    timers,
    nodeId: "here",
    watchers: () => present,
    broadcast: (frame) => told.push({ at: timers.now(), ...JSON.parse(frame.packet.slice(1))[1] }),
    announce: (word) => announced.push(word),
  });
  const enter = (participantId: string | null, choosingUntil = 0): void => {
    present.push({ participantId, choosingUntil });
    presence.markChanged();
  };
  const word = (node: string, watchers: number, here: PresenceAnnouncement["here"] = []): PresenceAnnouncement => ({
    kind: "presence",
    meetupId: "m",
    node,
    watchers,
    here,
  });
  return { timers, present, told, announced, presence, enter, word };
}

const looking = (participantId: string) => ({ participantId, state: "looking" as const });
const choosing = (participantId: string) => ({ participantId, state: "choosing" as const });

describe("presence", () => {
  it("[RT6] counts all sockets and names each person once, choosing when on one of their sockets", () => {
    const { told, enter, timers } = createTestPresence();
    enter(null);
    expect(told).toEqual([{ at: 0, meetupId: "m", watchers: 1, here: [] }]);
    enter("p_1");
    enter("p_1", 20_000);
    enter("p_2");
    timers.advance(1_000);
    expect(told.at(-1)).toMatchObject({ watchers: 4, here: [choosing("p_1"), looking("p_2")] });
  });

  it("[RT6] sends at most one frame a second, and the last state always", () => {
    const { told, announced, enter, timers } = createTestPresence();
    for (let socket = 0; socket < 400; socket++) {
      enter(null);
      timers.advance(10);
    }
    timers.advance(1_000);
    expect(told.length).toBeLessThanOrEqual(6);
    expect(told.at(-1)?.watchers).toBe(400);
    for (const [index, { at }] of told.entries()) {
      if (index > 0) expect(at - (told[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
    }
    expect(announced.length).toBeLessThanOrEqual(told.length);
  });

  it("[RT6] names at most 50, those who choose first, and still counts all", () => {
    const { told, enter, timers } = createTestPresence();
    for (let person = 0; person < 60; person++) enter(`p_${person}`, person >= 55 ? 20_000 : 0);
    timers.advance(1_000);
    const last = told.at(-1);
    expect(last?.watchers).toBe(60);
    expect(last?.here).toHaveLength(50);
    expect(last?.here.slice(0, 5)).toEqual([55, 56, 57, 58, 59].map((person) => choosing(`p_${person}`)));
  });

  it("[RT6] adds what other processes say, and forgets who has gone or stopped saying so", () => {
    const { told, presence, enter, timers, word } = createTestPresence();
    enter("p_1");
    presence.receive(word("other", 3, [choosing("p_1"), looking("p_2")]));
    presence.receive(word("third", 2));
    timers.advance(1_000);
    expect(told.at(-1)).toMatchObject({ watchers: 6, here: [choosing("p_1"), looking("p_2")] });
    presence.receive(word("third", 0));
    timers.advance(1_000);
    expect(told.at(-1)?.watchers).toBe(4);
    for (let refresh = 0; refresh < 4; refresh++) {
      timers.advance(15_000);
      presence.refresh();
    }
    expect(told.at(-1)).toMatchObject({ watchers: 1, here: [looking("p_1")] });
  });

  it("[RT6] believes others as long as they go on saying so, without a frame that says nothing new", () => {
    const { told, presence, enter, timers, word } = createTestPresence();
    enter(null);
    presence.receive(word("other", 3));
    timers.advance(1_000);
    const frames = told.length;
    for (let refresh = 0; refresh < 8; refresh++) {
      timers.advance(15_000);
      presence.refresh();
      presence.receive(word("other", 3));
    }
    timers.advance(1_000);
    expect(told).toHaveLength(frames);
    expect(told.at(-1)?.watchers).toBe(4);
  });

  it("[RT6] answers a process that has just begun to watch, and not itself", () => {
    const { announced, presence, enter, timers, word } = createTestPresence();
    enter("p_1");
    expect(announced).toEqual([word("here", 1, [looking("p_1")])]);
    presence.receive(word("here", 9));
    timers.advance(5_000);
    expect(announced).toHaveLength(1);
    presence.receive(word("new", 1));
    expect(announced).toHaveLength(2);
    timers.advance(1_000);
    presence.receive(word("new", 2));
    expect(announced).toHaveLength(2);
  });

  it("[RT6] choosing lapses when nobody renews it", () => {
    const { told, announced, enter, timers } = createTestPresence();
    enter("p_1", choosingTimeoutMs);
    timers.advance(choosingTimeoutMs - 1);
    expect(told.at(-1)?.here).toEqual([choosing("p_1")]);
    timers.advance(2);
    expect(told.at(-1)?.here).toEqual([looking("p_1")]);
    expect(announced.at(-1)?.here).toEqual([looking("p_1")]);
  });

  it("[RT6] a newcomer is told even when the count is the same", () => {
    const { told, present, presence, enter, timers } = createTestPresence();
    enter(null);
    timers.advance(2_000);
    present.pop();
    enter(null);
    expect(told).toHaveLength(2);
    expect(presence).toBeDefined();
  });

  it("[RT6] the last one to leave says so, and no timer is left", () => {
    const { announced, presence, present, enter, timers, word } = createTestPresence();
    enter("p_1", choosingTimeoutMs);
    enter("p_2");
    present.length = 0;
    presence.close();
    expect(announced.at(-1)).toEqual(word("here", 0));
    expect(timers.pending).toBe(0);
  });
});
