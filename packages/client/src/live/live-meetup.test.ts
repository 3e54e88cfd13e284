import { participantId, slotId, tokenOf } from "@pintpoint/core/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientFixture } from "../testing/client-fixture.ts";
import { clientFixture } from "../testing/client-fixture.ts";

const soon = () => vi.advanceTimersByTimeAsync(1);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const two = { kind: "participant", id: participantId(2) } as const;
const vote = (n: number, answer: "yes" | "maybe" | "no" = "yes") =>
  ({ kind: "castVotes", participantId: participantId(2), votes: { [slotId(n)]: answer } }) as const;

let here: ClientFixture;
beforeEach(() => {
  vi.useFakeTimers();
  here = clientFixture();
});
afterEach(() => {
  here.close();
  vi.useRealTimers();
});

describe("the way to live", () => {
  it("reads first, then watches from what it read, and is live without a second state", async () => {
    const live = here.open();
    expect(live.getSnapshot()).toMatchObject({ status: "loading", meetup: null, version: 0 });
    await soon();
    expect(live.getSnapshot()).toMatchObject({
      status: "live",
      meetup: { title: "Beer" },
      identity: { tokenAccepted: true },
    });
    expect(here.server.reads).toBe(1);
    expect(here.server.watches).toEqual([{ version: 1, epoch: "epoch-1", token: tokenOf(1) }]);
  });

  it("saves the read when the state is known already", async () => {
    const live = here.open({ initial: here.server.meetup });
    expect(live.getSnapshot().meetup?.title).toBe("Beer");
    await soon();
    expect(live.getSnapshot().status).toBe("live");
    expect(here.server.reads).toBe(0);
  });

  it("opens no socket before what was to come first", async () => {
    const painted = Promise.withResolvers<void>();
    here.open({ beforeSocket: () => painted.promise });
    await soon();
    expect(here.server.reads).toBe(1);
    expect(here.server.connections).toEqual([]);
    painted.resolve();
    await soon();
    expect(here.server.connections).toHaveLength(1);
  });

  it("[RT2] shows a pushed patch at once", async () => {
    const live = here.open();
    await soon();
    here.server.commit(vote(1), two);
    expect(live.getSnapshot()).toMatchObject({
      version: 2,
      meetup: { votes: { [participantId(2)]: { [slotId(1)]: "yes" } } },
    });
  });

  it("says missing for an unknown link, and leaves the server alone", async () => {
    const live = here.open({ meetupId: "no-such-meetup" });
    await soon();
    expect(live.getSnapshot().status).toBe("missing");
    await pass(120_000);
    expect(here.server.reads).toBe(1);
    expect(here.server.connections).toEqual([]);
  });

  it("[MS4] says gone when told so, and for ever", async () => {
    const live = here.open();
    await soon();
    here.server.commit({ kind: "deleteMeetup" });
    expect(live.getSnapshot()).toMatchObject({ status: "gone", meetup: { title: "Beer" } });
    here.deviceEvent("resumed");
    await pass(60_000);
    expect(live.getSnapshot().status).toBe("gone");
    expect(here.server.reads).toBe(1);
  });

  it("[MS4] says gone when it finds out by watching again", async () => {
    const live = here.open();
    await soon();
    here.server.connections[0]?.drop();
    here.server.gone = true;
    here.server.connections[0]?.open();
    await soon();
    expect(live.getSnapshot().status).toBe("gone");
  });
});

describe("without a socket", () => {
  it("[RT1] reads every few seconds and says that it is not live", async () => {
    here.server.socket = "down";
    const live = here.open();
    await soon();
    expect(live.getSnapshot().status).toBe("polling");
    here.server.commit(vote(1), two);
    await pass(6_000);
    expect(live.getSnapshot()).toMatchObject({ status: "polling", version: 2 });
  });

  it("[RT1] asks conditionally: an unchanged state is not sent again", async () => {
    here.server.socket = "down";
    const live = here.open();
    await soon();
    const { meetup } = live.getSnapshot();
    const answers = vi.spyOn(Response.prototype, "text");
    await pass(20_000);
    expect(here.server.reads).toBeGreaterThan(3);
    expect(live.getSnapshot().meetup).toBe(meetup);
    expect((await Promise.all(answers.mock.results.map(({ value }) => value))).join("")).toBe("");
  });

  it("[RT1] goes live as soon as the socket opens, and stops reading", async () => {
    here.server.socket = "down";
    const live = here.open();
    await pass(10_000);
    here.server.socket = "up";
    here.server.connections[0]?.open();
    await soon();
    expect(live.getSnapshot().status).toBe("live");
    const { reads } = here.server;
    await pass(60_000);
    expect(here.server.reads).toBe(reads);
  });

  it("[RT1] begins to read some seconds after a socket was lost, not at once", async () => {
    const live = here.open();
    await soon();
    here.server.socket = "down";
    here.server.connections[0]?.drop();
    expect(live.getSnapshot()).toMatchObject({ status: "polling", presence: null });
    await pass(2_500);
    expect(here.server.reads).toBe(1);
    await pass(3_000);
    expect(here.server.reads).toBe(2);
  });

  it("says offline when nothing answers, and comes back", async () => {
    here.server.socket = "down";
    here.server.http = "down";
    const live = here.open();
    await soon();
    expect(live.getSnapshot()).toMatchObject({ status: "offline", meetup: null });
    here.server.http = "up";
    await pass(10_000);
    expect(live.getSnapshot()).toMatchObject({ status: "polling", meetup: { title: "Beer" } });
  });

  it("opens the socket at once when a read tells that the server is back", async () => {
    const live = here.open();
    await soon();
    here.server.http = "down";
    here.server.socket = "down";
    here.server.connections[0]?.drop();
    await pass(6_000);
    expect(live.getSnapshot().status).toBe("offline");
    here.server.http = "up";
    here.server.socket = "up";
    await pass(10_500);
    expect(live.getSnapshot().status).toBe("live");
    expect(here.server.connections[0]?.reconnects).toBe(1);
  });

  it("tries the socket even when the first read fails", async () => {
    here.server.http = "down";
    const live = here.open();
    await soon();
    expect(live.getSnapshot()).toMatchObject({ status: "live", meetup: { title: "Beer" } });
    expect(here.server.watches[0]?.version).toBeUndefined();
  });

  it("loads the socket's code again when it could not be loaded", async () => {
    let broken = true;
    const live = here.open({
      connect: (...asked) => (broken ? Promise.reject(new Error("chunk")) : here.server.connect(...asked)),
    });
    await soon();
    expect(live.getSnapshot().status).toBe("polling");
    broken = false;
    await pass(5_100);
    expect(live.getSnapshot().status).toBe("live");
  });
});

describe("a device that was away", () => {
  it("opens the socket at once instead of waiting for the next attempt", async () => {
    const live = here.open();
    await soon();
    here.server.connections[0]?.drop();
    here.deviceEvent("resumed");
    await soon();
    expect(here.server.connections[0]?.reconnects).toBe(1);
    expect(live.getSnapshot().status).toBe("live");
  });

  it("replaces a connection that died in its sleep", async () => {
    const live = here.open();
    await soon();
    const connection = here.server.connections[0];
    if (connection) connection.isUnresponsive = true;
    here.server.commit(vote(1), two);
    here.server.history.length = 0;
    here.deviceEvent("resumed");
    await pass(3_100);
    expect(connection?.restarts).toBe(1);
    expect(live.getSnapshot()).toMatchObject({ status: "live", version: 2 });
  });

  it("says offline when the device says so and nothing proves the contrary", async () => {
    const live = here.open();
    await soon();
    here.server.socket = "down";
    here.server.http = "down";
    here.server.connections[0]?.drop();
    here.deviceEvent("offline");
    expect(live.getSnapshot().status).toBe("offline");
    here.server.socket = "up";
    here.deviceEvent("resumed");
    await soon();
    expect(live.getSnapshot().status).toBe("live");
  });
});

describe("identity", () => {
  it("[MS1] drops a token that the watch refuses, goes on as a guest and says so", async () => {
    here.device.rememberMe(here.server.meetup.id, { participantId: participantId(1), token: "nobody's" });
    const live = here.open({ initial: here.server.meetup });
    await soon();
    expect(live.getSnapshot()).toMatchObject({
      status: "live",
      identity: { participantId: null, tokenAccepted: false, lost: participantId(1) },
    });
    expect(here.device.me(here.server.meetup.id)).toBeNull();
    expect(here.server.watches.map(({ token }) => token)).toEqual(["nobody's", undefined]);
    live.dismiss();
    expect(live.getSnapshot().identity.lost).toBeNull();
  });

  it("[MS1] drops a token that the read refuses", async () => {
    here.device.rememberMe(here.server.meetup.id, { participantId: participantId(1), token: "nobody's" });
    const live = here.open();
    await soon();
    expect(live.getSnapshot()).toMatchObject({ status: "live", identity: { lost: participantId(1) } });
    expect(here.server.watches.map(({ token }) => token)).toEqual([undefined]);
  });

  it("[MS10] watches again with the token of who signs in, in this tab and in the others", async () => {
    here.device.forgetMe(here.server.meetup.id);
    const first = here.open();
    const second = here.open();
    await soon();
    expect(first.getSnapshot().identity).toMatchObject({ participantId: null, tokenAccepted: false });
    first.signIn({ participantId: participantId(2), token: tokenOf(2) });
    await soon();
    expect(first.getSnapshot().identity).toMatchObject({ participantId: participantId(2), tokenAccepted: true });
    expect(second.getSnapshot().identity).toMatchObject({ participantId: participantId(2), tokenAccepted: true });
  });

  it("[MS10] loses the identity when somebody else removes the person, by the resync that follows", async () => {
    const live = here.open();
    await soon();
    here.server.commit({ kind: "leave", participantId: participantId(1) });
    here.server.connections[0]?.push("resync", { meetupId: here.server.meetup.id });
    await soon();
    expect(live.getSnapshot()).toMatchObject({
      status: "live",
      identity: { participantId: null, lost: participantId(1) },
    });
  });

  it("[RT12] throws away an answer that belongs to the token before", async () => {
    here.server.watchTakes = 50;
    const live = here.open({ initial: here.server.meetup });
    await pass(10);
    live.signOut();
    await pass(60);
    expect(live.getSnapshot().status).toBe("polling");
    await pass(60);
    expect(live.getSnapshot()).toMatchObject({ status: "live", identity: { participantId: null } });
    expect(here.server.watches.map(({ token }) => token)).toEqual([tokenOf(1), undefined]);
  });
});

describe("presence", () => {
  it("[RT6] shows who is here, and forgets it when the socket is lost", async () => {
    const live = here.open();
    await soon();
    const here_ = [{ participantId: participantId(2), state: "choosing" as const }];
    here.server.connections[0]?.push("presence", { meetupId: here.server.meetup.id, watchers: 2, here: here_ });
    expect(live.getSnapshot().presence).toEqual({ watchers: 2, here: here_ });
    here.server.connections[0]?.drop();
    expect(live.getSnapshot().presence).toBeNull();
  });

  it("[RT6] says again after a reconnect that its person is choosing", async () => {
    const live = here.open();
    await soon();
    live.setPresence("choosing");
    here.server.connections[0]?.drop();
    here.server.connections[0]?.open();
    await soon();
    expect(here.server.connections[0]?.presences).toEqual(["choosing", "choosing"]);
  });

  it("[RT6] renews that its person is choosing once a minute, before the server lets it lapse", async () => {
    const live = here.open();
    await soon();
    const start = performance.now();
    const clock = vi.spyOn(performance, "now");
    for (const seconds of [0, 10, 59, 61, 90, 125]) {
      clock.mockReturnValue(start + seconds * 1000);
      live.setPresence("choosing");
    }
    live.setPresence("looking");
    live.setPresence("looking");
    clock.mockRestore();
    await soon();
    expect(here.server.connections[0]?.presences).toEqual(["choosing", "choosing", "choosing", "looking"]);
  });
});

it.each([86_400_000, -86_400_000])("[RT6] renews it whatever the device's clock is put by: %d ms", async (by) => {
  const live = here.open();
  await soon();
  live.setPresence("choosing");
  vi.setSystemTime(Date.now() + by);
  live.setPresence("choosing");
  vi.advanceTimersByTime(61_000);
  live.setPresence("choosing");
  await soon();
  expect(here.server.connections[0]?.presences).toEqual(["choosing", "choosing"]);
});

describe("the snapshot", () => {
  it("is handed out by functions that need no owner, as React calls them", async () => {
    const { subscribe, getSnapshot } = here.open();
    const told = vi.fn();
    const stop = subscribe(told);
    await soon();
    expect(told).toHaveBeenCalled();
    expect(getSnapshot().status).toBe("live");
    stop();
    told.mockClear();
    here.server.commit(vote(1), two);
    expect(told).not.toHaveBeenCalled();
  });

  it("stays the same object when nothing changed, and tells nobody", async () => {
    const live = here.open();
    await soon();
    const told = vi.fn();
    live.subscribe(told);
    const before = live.getSnapshot();
    here.server.connections[0]?.push("resync", {});
    await soon();
    expect(live.getSnapshot()).toBe(before);
    expect(told).not.toHaveBeenCalled();
  });

  it("draws an own answer once, not again for every frame of presence", async () => {
    const live = here.open();
    await soon();
    here.server.writeTakes = 1_000;
    live.vote({ [slotId(1)]: "yes" });
    await soon();
    const { meetup } = live.getSnapshot();
    here.server.connections[0]?.push("presence", { meetupId: here.server.meetup.id, watchers: 9, here: [] });
    expect(live.getSnapshot().presence?.watchers).toBe(9);
    expect(live.getSnapshot().meetup).toBe(meetup);
  });

  it("keeps the identity of the parts that a patch does not touch", async () => {
    const live = here.open();
    await soon();
    const before = live.getSnapshot().meetup;
    here.server.commit(vote(1), two);
    const now = live.getSnapshot().meetup;
    expect(now?.votes).not.toBe(before?.votes);
    expect(now?.slots).toBe(before?.slots);
    expect(now?.participants).toBe(before?.participants);
  });

  it("keeps the identity of the parts that a whole new state does not change", async () => {
    const live = here.open();
    await soon();
    const before = live.getSnapshot().meetup;
    here.server.connections[0]?.drop();
    here.server.hasNoHistory = true;
    here.server.commit(vote(1), two);
    here.server.connections[0]?.open();
    await soon();
    const now = live.getSnapshot().meetup;
    expect(live.getSnapshot().version).toBe(2);
    expect(now?.slots).toBe(before?.slots);
  });

  it("leaves nothing behind when it is closed", async () => {
    const live = here.open();
    await soon();
    live.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(here.server.connections[0]?.closed).toBe(true);
  });
});
