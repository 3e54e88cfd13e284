import { problemOf } from "@pintpoint/contract";
import { aRecord } from "@pintpoint/core/testing";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ConditionalRead } from "../http/http-client.ts";
import { ProblemError } from "../http/problem-error.ts";
import { Unreachable } from "../http/unreachable.ts";
import { Poller } from "./poller.ts";

const { meetup } = aRecord();
const reading = (etag: string): ConditionalRead => ({ kind: "state", meetup, etag, stale: false });

let token: string | undefined;
let hidden: boolean;
let poller: Poller;
const read = vi.fn<(ask: { etag: string | null; token: string | undefined }) => Promise<ConditionalRead>>();
const heard = { read: vi.fn(), failed: vi.fn(), missing: vi.fn(), tokenRefused: vi.fn() };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const asks = () => read.mock.calls.map(([{ etag, token }]) => ({ etag, token }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  // The middle of every spread.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  token = "one";
  hidden = false;
  read.mockImplementation(async () => reading('"1"'));
  poller = new Poller({ token: () => token, hidden: () => hidden, read }, heard);
});
afterEach(() => {
  poller.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("[RT1] reads at once, then every 4 s, and stops when told to", async () => {
  poller.start(0);
  await pass(11_999);
  expect(read).toHaveBeenCalledTimes(3);
  poller.stop();
  await pass(60_000);
  expect(read).toHaveBeenCalledTimes(3);
  expect(vi.getTimerCount()).toBe(0);
});

it("reads seldom while nobody looks", async () => {
  hidden = true;
  poller.start(0);
  await pass(29_999);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(read).toHaveBeenCalledTimes(2);
});

it("[RT12] sends an ETag only with the token that it was given for", async () => {
  poller.start(0);
  await pass(4_000);
  token = "two";
  await pass(4_000);
  await pass(4_000);
  expect(asks()).toEqual([
    { etag: null, token: "one" },
    { etag: '"1"', token: "one" },
    { etag: null, token: "two" },
    { etag: '"1"', token: "two" },
  ]);
});

it("[RT12] throws the answer to a token away that is not used any more, and asks again at once", async () => {
  read.mockImplementationOnce(async () => {
    token = "two";
    return reading('"blind"');
  });
  poller.start(0);
  await pass(1);
  expect(asks()).toEqual([
    { etag: null, token: "one" },
    { etag: null, token: "two" },
  ]);
  expect(heard.read).toHaveBeenCalledOnce();
});

it("waits longer and longer while nothing answers, 30 s at most", async () => {
  read.mockRejectedValue(new Unreachable("network"));
  poller.start(0);
  for (const wait of [4_000, 8_000, 16_000, 30_000, 30_000]) {
    const { length } = read.mock.calls;
    await pass(wait - 1);
    expect(read).toHaveBeenCalledTimes(length);
    await pass(1);
    expect(read).toHaveBeenCalledTimes(length + 1);
  }
  expect(heard.failed).toHaveBeenCalledTimes(6);
});

it("waits as long as Retry-After says", async () => {
  read.mockRejectedValueOnce(new ProblemError({ ...problemOf("rate_limited"), retryAfter: 50 }));
  poller.start(0);
  await pass(49_999);
  expect(read).toHaveBeenCalledTimes(1);
  await pass(1);
  expect(read).toHaveBeenCalledTimes(2);
});

it("stops at a 404", async () => {
  read.mockRejectedValue(new ProblemError(problemOf("meetup_not_found")));
  poller.start(0);
  await pass(60_000);
  expect(heard.missing).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledOnce();
});

it("takes no answer after it was stopped", async () => {
  let late: (answer: ConditionalRead) => void = () => {};
  read.mockReturnValueOnce(
    new Promise((fulfil) => {
      late = fulfil;
    }),
  );
  poller.start(0);
  poller.stop();
  late(reading('"1"'));
  await pass(60_000);
  expect(heard.read).not.toHaveBeenCalled();
});
