import { clientEvents } from "@pintpoint/contract/meetups";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTestGateway, type TestGateway } from "../meetups/live/testing/test-gateway.ts";
import { FairQueue } from "../rate-limits/fair-queue.ts";
import { SocketSender } from "./socket-sender.ts";
import type { TestSocketClient } from "./testing/test-socket-client.ts";

let stage: TestGateway;
let client: TestSocketClient;
let meetupId: string;

async function open(more: Parameters<typeof startTestGateway>[0] = {}): Promise<void> {
  stage = await startTestGateway(more);
  meetupId = (await stage.testNode.create()).meetup.id;
  client = await stage.connect();
}

afterEach(() => stage.close());

const unlimited = { commands: { atOnce: 1e6, perMinute: 1e8 }, socketsPerAddress: 600 };
const refusal = (code: string, status: number) => ({ ok: false, error: { code, status, type: "about:blank" } });
const isAlive = async (): Promise<void> => {
  expect(await client.request("meetup:watch", { meetupId })).toMatchObject({ ok: true });
};

describe("every event of a socket", () => {
  beforeEach(() => open());

  it("[RT7] that nobody knows is refused, and tolerated when it wants no answer", async () => {
    expect(await client.request("meetup:explode", {})).toMatchObject(refusal("not_found", 404));
    client.socket.emit("meetup:explode", {});
    client.socket.emit("error", {});
    client.socket.emit("__proto__", {});
    expect(await client.request("constructor", {})).toMatchObject(refusal("not_found", 404));
    await isAlive();
    expect(stage.telemetry.of("commandRefused")).toContainEqual(["unknown", "not_found", expect.any(String)]);
  });

  it("[RT8] [LI49] of a client that does not read is not begun, and the socket is closed", async () => {
    const unread = vi.spyOn(SocketSender.prototype, "endIfUnread").mockImplementation(function (this: SocketSender) {
      this.destroy();
      return true;
    });
    const closed = new Promise((resolve) => client.socket.once("disconnect", resolve));
    client.socket.emit("meetup:watch", { meetupId });
    try {
      expect(await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000, "open"))])).toMatch(
        /transport/,
      );
    } finally {
      unread.mockRestore();
    }
  });

  it("[RT7] that is known and wants no answer is carried out", async () => {
    client.socket.emit("meetup:watch", { meetupId });
    expect(await client.push("presence")).toMatchObject({ watchers: 1 });
  });

  it("[RT7] [LI19] larger than 32 KiB is refused, and larger than 64 KiB closes the transport", async () => {
    const filled = (bytes: number) => ({ meetupId, token: "x".repeat(bytes) });
    expect(await client.request("meetup:watch", filled(33 * 1024))).toMatchObject(refusal("body_too_large", 413));
    expect(await client.request("meetup:watch", filled(31 * 1024))).toMatchObject(refusal("validation_failed", 400));
    const letters = 17 * 1024;
    expect(await client.request("meetup:watch", { meetupId, token: "ж".repeat(letters) })).toMatchObject(
      refusal("body_too_large", 413),
    );
    await isAlive();
    const closed = new Promise((resolve) => client.socket.once("disconnect", resolve));
    client.socket.emit("meetup:watch", filled(65 * 1024));
    expect(await closed).toMatch(/transport/);
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "[RT7] [SX8] [AB8] with an unsafe key %s is refused",
    async (key) => {
      const nested = (inside: string) => JSON.parse(`{"meetupId":"${meetupId}","votes":{${inside}}}`);
      for (const payload of [nested(`"${key}":"yes"`), nested(`"s_1":{"${key}":{}}`), nested(`"s_1":[{"${key}":1}]`)]) {
        const answer = await client.request("votes:cast", payload);
        expect(answer).toMatchObject(refusal("validation_failed", 400));
        expect(answer).toMatchObject({ error: { errors: [{ path: expect.stringContaining(key) }] } });
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
      await isAlive();
    },
  );

  it("[RT7] is judged by a strict schema, and the fields at fault are named", async () => {
    const answer = await client.request("meetup:watch", { meetupId, version: -1, atLeast: 3 });
    expect(answer).toMatchObject({ error: { code: "validation_failed" } });
    const { errors } = Object(Object(answer).error);
    expect(errors.map(({ path }: { path: string }) => path)).toContain("version");
    for (const args of [[], [{ meetupId }, { meetupId }], [null], ["meetup"], [[meetupId]], [7]]) {
      expect(await client.request("meetup:watch", ...args)).toMatchObject(refusal("validation_failed", 400));
    }
  });

  it.each<[string, unknown]>([
    [
      "thousands of wrong options",
      { votes: Object.fromEntries(Array.from({ length: 2_600 }, (_, n) => [`x_${n}`, 1])) },
    ],
    ["thousands of unknown fields", Object.fromEntries(Array.from({ length: 2_600 }, (_, n) => [`k${n}`, 1]))],
    ["a long name of a field", { ["ы".repeat(15_000)]: 1 }],
    ["an unsafe key that is far down", JSON.parse(`${'{"a":'.repeat(4_000)}{"__proto__":1}${"}".repeat(4_000)}`)],
  ])("[LI22] with %s is refused in at most 8 KiB and 20 faults", async (_what, more) => {
    const answer = await client.request("votes:cast", { meetupId, ...Object(more) });
    expect(answer).toMatchObject(refusal("validation_failed", 400));
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(8_192);
    expect(Object(Object(answer).error).errors.length).toBeLessThanOrEqual(20);
  });

  it("[LI20] [AB2] with more than 2,000 fields and items is refused as a whole, before any of them is named", async () => {
    const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, n) => [`k${n}`, 0]));
    const asked = (more: object) => client.request("votes:cast", { meetupId, ...more });
    const tooMany = [{ path: "", message: "must hold at most 2000 fields and items" }];
    expect(await asked(many(2_000))).toMatchObject({ error: { code: "validation_failed", errors: tooMany } });
    expect(await asked(many(1_999))).not.toMatchObject({ error: { errors: tooMany } });
  });

  it("[RT11] [LI23] comes 120 times at once and then 20 times a second", async () => {
    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => client.request("meetup:unwatch", { meetupId })),
    );
    const seconds = (performance.now() - began) / 1_000;
    const refused = answers.filter((answer) => answer.ok === false);
    expect(200 - refused.length).toBeGreaterThanOrEqual(120);
    expect(200 - refused.length).toBeLessThanOrEqual(121 + 20 * seconds);
    expect(refused[0]).toMatchObject({ error: { code: "rate_limited", status: 429, retryAfter: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await isAlive();
  });

  it.each([
    ["text that is no packet", "hello"],
    ["a packet with broken JSON", '2["x",'],
    ["an event that announces binary", '51-["x",{"_placeholder":true,"num":0}]'],
    ["an answer to what nobody asked", "37[]"],
    ["a namespace of its own", "0/admin,"],
    ["binary", Buffer.from("x")],
  ])("[RT7] %s harms only its own socket", async (_name, packet) => {
    const other = await stage.connect();
    other.socket.io.engine.write(packet);
    await isAlive();
    expect(stage.telemetry.of("handlerFailed")).toEqual([]);
  });
});

it("[LI27] every command counts for its address, too, whatever it is and over all its sockets", async () => {
  let left = 5;
  await open({ countCommand: async () => (left-- > 0 ? null : 12) });
  const other = await stage.connect();
  const ask = () => [client.request("meetup:unwatch", { meetupId }), other.request("nobody:knows", {})];
  const answers = await Promise.all([...ask(), ...ask(), ...ask(), ...ask()]);
  const refused = answers.filter((answer) => Object(answer.error).code === "rate_limited");
  expect(refused).toHaveLength(3);
  for (const answer of refused) expect(answer).toMatchObject({ error: { status: 429, retryAfter: 12 } });
});

describe("the turn of an address", () => {
  /** Notes what each command is said to cost. */
  class RecordingQueue extends FairQueue {
    readonly works: number[] = [];
    verdict: number | null = null;
    override take(_address: string, work = 1): number | null {
      this.works.push(work);
      return this.verdict;
    }
  }

  it("is asked for once a command, by its size; who has none is refused before anything is parsed", async () => {
    const fairQueue = new RecordingQueue();
    await open({ fairQueue });
    const large = { meetupId, token: "x".repeat(30 * 1024) };
    expect(await client.request("meetup:watch", large)).toMatchObject(refusal("validation_failed", 400));
    await isAlive();
    expect(fairQueue.works).toEqual([61, 1]);
    fairQueue.verdict = 7;
    const late = { ok: false, error: { code: "rate_limited", retryAfter: 7 } };
    expect(await client.request("meetup:watch", { meetupId })).toMatchObject(late);
    client.socket.io.engine.write(`28["meetup:watch",{${"x".repeat(5_000)}]`);
    expect(await client.request("meetup:watch", large)).toMatchObject(late);
    fairQueue.verdict = null;
    await isAlive();
  });

  it("[LI31] is waited for by who has to wait, and by nobody else", async () => {
    let begin = (): void => {};
    class OneWaits extends FairQueue {
      override take(address: string): null | Promise<null> {
        return address === "attacker" ? new Promise((resolve) => (begin = () => resolve(null))) : null;
      }
    }
    await open({ fairQueue: new OneWaits(), addressOf: ({ headers }) => String(headers["x-from"]) });
    const attacker = await stage.connect({ extraHeaders: { "x-from": "attacker" } });
    let answered: unknown = null;
    const waiting = attacker.request("meetup:watch", { meetupId }).then((answer) => (answered = answer));
    await isAlive();
    expect(answered).toBeNull();
    begin();
    expect(await waiting).toMatchObject({ ok: true });
  });

  it("that comes when its socket has gone leaves no watcher behind", async () => {
    let begin = (): void => {};
    class OneWaits extends FairQueue {
      override take(address: string): null | Promise<null> {
        return address === "leaver" ? new Promise((resolve) => (begin = () => resolve(null))) : null;
      }
    }
    await open({ fairQueue: new OneWaits(), addressOf: ({ headers }) => String(headers["x-from"]) });
    const leaver = await stage.connect({ extraHeaders: { "x-from": "leaver" } });
    leaver.socket.emit("meetup:watch", { meetupId });
    await expect.poll(() => String(begin)).toContain("resolve");
    leaver.socket.disconnect();
    await expect.poll(() => stage.telemetry.of("socketClosed").length).toBe(1);
    begin();
    expect(await client.request("meetup:watch", { meetupId })).toMatchObject({ ok: true });
    expect(await client.push("presence")).toMatchObject({ watchers: 1 });
  });
});

describe("a handler that fails", () => {
  const broken = new Error("broken");
  const throwing = (): never => {
    throw broken;
  };
  it.each<[string, () => Promise<never>]>([
    ["throws", throwing],
    ["rejects", () => Promise.reject(broken)],
  ])("[RT7] when it %s the sender is told, and nothing else happens", async (_how, fail) => {
    let isBroken = true;
    await open({
      reader: {
        isUnchanged: (id, ask) => stage.testNode.reader.isUnchanged(id, ask),
        read: (id, ask) => (isBroken ? fail() : stage.testNode.reader.read(id, ask)),
      },
    });
    const told = await client.request("meetup:watch", { meetupId });
    expect(told).toMatchObject(refusal("internal", 500));
    // The log has what the sender can name.
    const { requestId } = Object(told.error);
    expect(requestId).toMatch(/^[\w-]{36}$/);
    expect(stage.telemetry.of("handlerFailed")).toEqual([["meetup:watch", broken, requestId]]);
    expect(stage.telemetry.of("commandRefused")).toEqual([["meetup:watch", "internal", requestId]]);
    isBroken = false;
    await isAlive();
    await stage.join(meetupId, "Anna");
    expect(await client.push("meetup:patch")).toMatchObject({ to: 2 });
  });
});

describe("events made of anything", () => {
  beforeEach(() => open({ limits: unlimited }));

  it("[RT7] are answered with what the wire names, and never with a failure", async () => {
    const names = [...Object.keys(clientEvents), "unknown"];
    const field = fc.constantFrom("meetupId", "version", "epoch", "token", "participantId", "votes", "key", "state");
    const value = fc.oneof(
      fc.constantFrom<unknown>(meetupId, "looking", "p_aaaaaaaaaaaa", "0123456789abcdef", { s_aaaaaaaaaaaa: "yes" }),
      fc.jsonValue(),
    );
    const payload = fc.oneof(fc.jsonValue(), fc.dictionary(field, value));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), payload, async (name, sent) => {
        const answer = await client.request(name, sent);
        if (answer.ok === true) return;
        const { status } = Object(answer.error);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(stage.telemetry.of("handlerFailed")).toEqual([]);
    const record = await stage.testNode.store.records.read(meetupId);
    expect(record).toMatchObject({ meetup: { version: 1 } });
  });
});
