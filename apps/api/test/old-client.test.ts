import { readFileSync } from "node:fs";
import type { Pair } from "@pintpoint/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createMemoryStore } from "../src/adapters/memory/meetups/meetup-store.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";
import { type RecordedAnswer, replaySession, type Step } from "./recorded/replay-session.ts";
import { steps } from "./recorded/steps.ts";

/**
 * Results without what is allowed to differ: which rule put a pair below another (the scorer's order has changed, and clients
 * ignore values that they do not know), and the order of what is equal (by ids, which are drawn anew in every run).
 */
function comparable(heard: RecordedAnswer | undefined): unknown {
  // Refused as before; why a body with an unknown field is refused is told in other words since it may have a known one.
  if (heard?.what === "reopen") return { status: heard.status, code: Reflect.get(Object(heard.answer), "code") };
  if (heard?.what !== "results") return heard;
  const text = JSON.stringify(heard, (key, value) => (key === "by" ? undefined : value));
  return JSON.parse(text, (_, value) => (Array.isArray(value) ? value.sort(byOptions) : value));
}

/** Fields of the state that came after that version; a client ignores what it does not know. */
const newFields: readonly string[] = ["reopened", "requestId"];

function withoutNewFields(heard: RecordedAnswer | undefined): RecordedAnswer | undefined {
  return heard && JSON.parse(JSON.stringify(heard, (key, value) => (newFields.includes(key) ? undefined : value)));
}

/** What is equally good stands in the order of its ids, which are drawn anew in every run. */
function inOrder(heard: RecordedAnswer | undefined): unknown {
  const sorted = (_: string, value: unknown) => (Array.isArray(value) ? value.sort(byOptions) : value);
  return heard?.what.includes("results") ? JSON.parse(JSON.stringify(heard), sorted) : heard;
}

function byOptions(one: Partial<Pair> | string, other: Partial<Pair> | string): number {
  const [a, b] = [one, other].map((item) =>
    typeof item === "string" ? item : `${item.rank} ${item.slotId} ${item.venueId}`,
  );
  return String(a) < String(b) ? -1 : 1;
}

/** What the server of commit 8167717 answered (recorded/record.ts), before the rules of issue C. */
const recorded: RecordedAnswer[] = JSON.parse(
  readFileSync(new URL("recorded/session-8167717.json", import.meta.url), "utf8"),
);

let server: LiveServer;
beforeEach(async () => {
  server = await liveServer({ store: createMemoryStore() });
});
afterEach(() => server.close());

it("the client of the version before the domains' folders is answered exactly as it was, new fields apart", async () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(new URL(`recorded/${file}-ea02c07.json`, import.meta.url), "utf8"));
  const before: RecordedAnswer[] = read("session");
  const sent: Step[] = read("steps");
  const now = await replaySession(server.origin, sent);
  expect(now.map(({ what }) => what)).toEqual(before.map(({ what }) => what));
  for (const [index, one] of before.entries()) expect(inOrder(withoutNewFields(now[index]))).toEqual(inOrder(one));
});

it("a client of before is answered as before; what is new only comes on top", async () => {
  const heard = await replaySession(server.origin, steps);
  expect(heard.map(({ what }) => what)).toEqual(recorded.map(({ what }) => what));
  for (const [index, before] of recorded.entries()) {
    const { what } = before;
    expect({ what, now: comparable(heard[index]) }).toMatchObject({ what, now: comparable(before) });
  }
});
