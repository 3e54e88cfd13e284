import { problemOf } from "@pintpoint/contract";
import type { Meetup, Patch } from "@pintpoint/core";
import { aRecord } from "@pintpoint/core/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import { ConfirmedState } from "./confirmed-state.ts";
import type { LiveConnection } from "./live-connection.ts";
import { Watcher } from "./watcher.ts";

const start: Meetup = { ...aRecord().meetup, version: 5 };
const { id: meetupId, epoch } = start;
const patch = (from: number): Patch => ({
  meetupId,
  epoch,
  from,
  to: from + 1,
  set: { title: `${from + 1}` },
  unset: [],
});

/** A connection whose every answer is the test's. */
function scripted() {
  const asked: { payload: unknown; fulfil(answer: unknown): void; reject(error: unknown): void }[] = [];
  const connection = {
    connected: true,
    restarts: 0,
    reconnectNow: () => {},
    restart: () => void connection.restarts++,
    close: () => {},
    request: (_name: string, payload: unknown) =>
      new Promise<never>((fulfil, reject) => {
        asked.push({ payload, fulfil: fulfil as (answer: unknown) => void, reject });
      }),
  };
  return { asked, connection };
}

let unsure: () => void;
let state: ConfirmedState;
let watcher: Watcher;
let script: ReturnType<typeof scripted>;
const told: string[] = [];

const turn = () => vi.advanceTimersByTimeAsync(0);
const answer = async (index: number, value: object) => {
  script.asked[index]?.fulfil({ ok: true, ...value });
  await turn();
};
const refuse = async (index: number, error: Error) => {
  script.asked[index]?.reject(error);
  await turn();
};
const resync = () => watcher.received("resync", { meetupId });

beforeEach(async () => {
  vi.useFakeTimers();
  told.length = 0;
  script = scripted();
  unsure = vi.fn<() => void>();
  state = new ConfirmedState({ changed: () => {}, gap: unsure });
  state.receiveState(start);
  watcher = new Watcher(meetupId, state, () => "token", {
    live: () => told.push("live"),
    lost: () => told.push("lost"),
    gone: () => told.push("gone"),
    tokenRefused: () => told.push("refused"),
    presence: (presence) => told.push(presence === null ? "nobody" : `${presence.watchers} watch`),
  });
  const connection: LiveConnection = script.connection;
  await watcher.open(async () => connection);
});
afterEach(() => {
  watcher.close();
  state.close();
  vi.useRealTimers();
});

describe("one watch at a time", () => {
  it("[RT2] a resync during a watch is followed by another watch", async () => {
    resync();
    resync();
    expect(script.asked).toHaveLength(1);
    await answer(0, { patches: [] });
    expect(script.asked).toHaveLength(2);
    await answer(1, { patches: [] });
    expect(script.asked).toHaveLength(2);
  });

  it("the answer to a watch of an earlier connection is nobody's business", async () => {
    watcher.lost();
    watcher.connected();
    watcher.received("meetup:patch", patch(5));
    await answer(0, { patches: [] });
    expect(told).toEqual([]);
    expect(state.version).toBe(5);
    await answer(1, { patches: [] });
    expect(told).toEqual(["live"]);
    expect(state.version).toBe(6);
  });

  it("a connection lost during a watch leaves the state able to go on", () => {
    watcher.lost();
    state.noteVersion(6);
    vi.advanceTimersByTime(250);
    expect(unsure).toHaveBeenCalledOnce();
  });

  it("a device's clock that is put back by a day does not end the watching", async () => {
    for (let round = 0; round < 20; round++) {
      if (round === 3) vi.setSystemTime(Date.now() - 86_400_000);
      resync();
      await answer(script.asked.length - 1, { patches: [] });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(script.asked.length).toBeGreaterThan(15);
  });

  it("a server that asks for a resync after every watch is not watched in a storm", async () => {
    for (let moment = 0; moment < 200; moment++) {
      resync();
      await answer(script.asked.length - 1, { patches: [] });
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(script.asked.length).toBeGreaterThan(10);
    expect(script.asked.length).toBeLessThan(22);
  });
});

describe("a watch that fails", () => {
  const busy = new ProblemError({ ...problemOf("rate_limited"), retryAfter: 5 });

  it("is tried again when the server says, and not before", async () => {
    await refuse(0, busy);
    resync();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(script.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(script.asked).toHaveLength(2);
  });

  it("means not live any more, once, until one succeeds", async () => {
    await answer(0, { patches: [] });
    resync();
    await refuse(1, new ProblemError(problemOf("read_unavailable")));
    expect(told).toEqual(["live", "nobody", "lost"]);
    await vi.advanceTimersByTimeAsync(2_000);
    await answer(2, { meetup: { ...start, version: 9 } });
    expect(told).toEqual(["live", "nobody", "lost", "live"]);
    expect(state.version).toBe(9);
  });

  it("for want of an answer gives the connection up", async () => {
    await refuse(0, new Unreachable("timeout"));
    expect(script.connection.restarts).toBe(1);
  });

  it("because there is no such meetup says so", async () => {
    await refuse(0, new ProblemError(problemOf("meetup_not_found")));
    expect(told).toEqual(["gone"]);
  });
});

it("what is pushed for another meetup is not for this one", () => {
  const other = "another";
  watcher.received("meetup:gone", { meetupId: other });
  watcher.received("presence", { meetupId: other, watchers: 3, here: [] });
  watcher.received("presence", { meetupId, watchers: 2, here: [] });
  expect(told).toEqual(["2 watch"]);
});
