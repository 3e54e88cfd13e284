import type { Vote } from "@pintpoint/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createMeetupByHttp, type TestResponse } from "../src/meetups/testing/test-client.ts";
import { checkHistory } from "./history/check-history.ts";
import { Recorder } from "./history/recorder.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";
import { LiveWatcher } from "./live/live-watcher.ts";

let server: LiveServer;
beforeEach(async () => {
  server = await liveServer();
});
afterEach(() => server.close());

const answers: readonly Vote[] = ["yes", "maybe", "no"];
const at = <Thing>(things: readonly Thing[], index: number): Thing => {
  const thing = things[index % things.length];
  if (thing === undefined) throw new RangeError("nothing there");
  return thing;
};
const versionOf = ({ status, json }: TestResponse): number => (status === 200 ? json.version : Number.NaN);

it("[MS3] [MS5] [RT2] 200 concurrent votes on one meetup: all there, and versions unbroken for each of 5 clients", async () => {
  const days = Array.from({ length: 8 }, (_, day) => ({ date: `2026-12-1${day}` }));
  const { id, path } = await createMeetupByHttp(server.send, { slots: days });
  const people = await Promise.all(
    Array.from({ length: 25 }, async (_, person) => {
      const { json } = await server.send("POST", `${path}/participants`, { body: { name: `Person ${person}` } });
      return { id: json.participant.id, token: json.token };
    }),
  );
  const before = (await server.send("GET", path)).json.meetup;
  const slots = Object.keys(before.slots);
  const recorder = new Recorder(before);
  const watchers = await Promise.all(
    people
      .slice(0, 5)
      .map(({ token }, n) =>
        LiveWatcher.open(server, id, { token, seen: recorder.watcher(`watcher ${n}`), tick: () => recorder.tick() }),
      ),
  );

  const votes = Array.from({ length: 200 }, (_, n) => {
    const { id: participantId, token } = at(people, n);
    // Each names another option, so that no vote of one person depends on the order of their own.
    const choice = { [at(slots, Math.floor(n / people.length))]: at(answers, n) };
    const key = `vote-number-${String(n).padStart(6, "0")}`;
    const intent = { kind: "vote" as const, participantId, votes: choice };
    return recorder.mutation(key, intent, async () => {
      if (n % 2 === 0) {
        const { ok, version } = await at(watchers, n).ask("votes:cast", { participantId, token, votes: choice, key });
        return ok ? { kind: "acknowledged", version: Number(version) } : { kind: "refused", code: "?" };
      }
      const sent = await server.send("PUT", `${path}/participants/${participantId}/votes`, {
        body: { votes: choice },
        token,
        key,
      });
      return { kind: "acknowledged", version: versionOf(sent) };
    });
  });
  const versions = (await Promise.all(votes)).map((outcome) => (outcome.kind === "acknowledged" ? outcome.version : 0));
  const all = Array.from({ length: 200 }, (_, n) => before.version + n + 1);
  expect(versions.toSorted((a, b) => a - b)).toEqual(all);

  const last = before.version + 200;
  for (const watcher of watchers) await watcher.reached(last);
  const after = (await server.send("GET", path)).json.meetup;
  expect(checkHistory(recorder.history, after)).toEqual([]);
  for (const watcher of watchers) {
    expect(watcher.meetup).toEqual(after);
    expect(watcher.gaps).toBe(0);
    // Merged on the way: fewer frames than votes (RT4), and no version is missing after the first state.
    expect(watcher.payloads("meetup:patch").length).toBeLessThan(200);
  }
});

it("[MS7] a retry by the other transport gets the first result, and nothing happens twice", async () => {
  const { id, path, anna, slot, otherSlot } = await createMeetupByHttp(server.send);
  const watcher = await LiveWatcher.open(server, id, { token: anna.token });
  const bySocket = (key: string, votes: Record<string, Vote>) =>
    watcher.ask("votes:cast", { participantId: anna.id, token: anna.token, votes, key });
  const byHttp = (key: string, votes: Record<string, Vote>) =>
    server.send("PUT", `${anna.path}/votes`, { body: { votes }, token: anna.token, key });

  expect(await bySocket("first-by-socket-1", { [slot]: "yes" })).toEqual({ ok: true, version: 2 });
  expect(versionOf(await byHttp("first-by-http-123", { [otherSlot]: "no" }))).toBe(3);
  expect(versionOf(await byHttp("first-by-socket-1", { [slot]: "yes" }))).toBe(2);
  expect(await bySocket("first-by-http-123", { [otherSlot]: "no" })).toEqual({ ok: true, version: 3 });
  expect(await bySocket("first-by-http-123", { [otherSlot]: "yes" })).toMatchObject({
    error: { code: "idempotency_mismatch" },
  });
  await watcher.reached(3);
  expect(watcher.meetup.votes).toEqual({ [anna.id]: { [slot]: "yes", [otherSlot]: "no" } });
  expect((await server.send("GET", path)).json.meetup).toEqual(watcher.meetup);
});

it("[RT7] a payload with an unsafe key is refused, changes nothing, and everybody else goes on", async () => {
  const { id, path, anna, slot } = await createMeetupByHttp(server.send);
  const [attacker, other] = [await LiveWatcher.open(server, id), await LiveWatcher.open(server, id)];
  for (const text of [
    `{"${slot}":"yes","__proto__":{"isAdmin":true}}`,
    `{"${slot}":"yes","constructor":{"prototype":{"isAdmin":true}}}`,
  ]) {
    const cast = { participantId: anna.id, token: anna.token, votes: JSON.parse(text), key: "0123456789abcdef" };
    expect(await attacker.ask("votes:cast", cast)).toMatchObject({
      ok: false,
      error: { code: "validation_failed", status: 400 },
    });
  }
  expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  const good = { participantId: anna.id, token: anna.token, votes: { [slot]: "yes" }, key: "0123456789abcdef" };
  expect(await attacker.ask("votes:cast", good)).toEqual({ ok: true, version: 2 });
  await other.reached(2);
  expect((await server.send("GET", path)).json.meetup.votes).toEqual({ [anna.id]: { [slot]: "yes" } });
});

it("[MS4] a delete is sent to all watchers at once, and the meetup cannot be watched any more", async () => {
  const { id, path, organiserToken } = await createMeetupByHttp(server.send);
  const watchers = [await LiveWatcher.open(server, id), await LiveWatcher.open(server, id)];
  expect((await server.send("DELETE", path, { token: organiserToken })).status).toBe(204);
  for (const watcher of watchers) {
    await watcher.until(() => watcher.payloads("meetup:gone").length === 1);
    expect(await watcher.watch()).toMatchObject({ ok: false, error: { code: "meetup_not_found", status: 404 } });
  }
});

it("[MS10] a new personal link revokes the token of the old one's sockets, and they are told to watch again", async () => {
  const { id, path, anna } = await createMeetupByHttp(server.send);
  const watcher = await LiveWatcher.open(server, id, { token: anna.token });
  expect(await watcher.ask("presence:set", { state: "choosing" })).toEqual({ ok: true });
  const { json } = await server.send("POST", `${path}/participants/${anna.id}/token`, { token: anna.token });
  await watcher.until(() => watcher.payloads("resync").length === 1 && watcher.payloads("answer").length === 2);
  expect(watcher.payloads("answer").at(-1)).toMatchObject({ ok: false, error: { code: "not_allowed" } });
  expect(await watcher.ask("presence:set", { state: "choosing" })).toMatchObject({ error: { code: "not_allowed" } });
  expect(await watcher.watch(json.token)).toMatchObject({ ok: true });
  expect(await watcher.ask("presence:set", { state: "choosing" })).toEqual({ ok: true });
});
