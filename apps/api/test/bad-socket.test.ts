import type { ClientEventName, ProblemCode } from "@pintpoint/contract";
import { clientEvents, commonProblemCodes, refusedAck, routes } from "@pintpoint/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillPlaceholders } from "./fuzz/existing-ids.ts";
import { FuzzedServer } from "./fuzz/fuzzed-server.ts";
import { arbitraryMutation, mutate } from "./fuzz/mutate.ts";
import { valuesOf } from "./fuzz/schema-arbitrary.ts";
import { WireSocket } from "./wire/wire-socket.ts";

let server: FuzzedServer;
let socket: WireSocket;
beforeAll(async () => {
  server = await FuzzedServer.open();
  socket = await WireSocket.open(server.origin);
});
afterAll(async () => {
  await socket.close();
  await server.close();
});

const always: ProblemCode[] = [...commonProblemCodes, "body_too_large", "meetup_not_found", "not_allowed"];
/** What each event may be refused with. */
const codes: Record<ClientEventName, readonly ProblemCode[]> = {
  "meetup:watch": [...always, ...routes.readMeetup.codes, "limit_reached"],
  "meetup:unwatch": always,
  "votes:cast": [...always, ...routes.castVotes.codes],
  "presence:set": always,
};

function judge(name: ClientEventName, answer: unknown, told: string): "done" | "refused" {
  const refused = refusedAck.safeParse(answer);
  if (refused.success) {
    expect(codes[name], told).toContain(refused.data.error.code);
    expect(refused.data.error.status, told).toBeLessThan(500);
    return "refused";
  }
  expect(clientEvents[name].ack.safeParse(answer).success, told).toBe(true);
  return "done";
}

describe("every event, with any payload", () => {
  const names = Object.keys(clientEvents).filter((name): name is ClientEventName => Object.hasOwn(clientEvents, name));

  it.each(names)("[RT7] %s is answered as the wire says, and a refusal changes nothing", async (name) => {
    server.startNewMeetup();
    const [refused, done] = [new Set<number>(), new Set<number>()];
    const spoilings = fc.oneof(fc.constant([]), fc.array(arbitraryMutation, { minLength: 1, maxLength: 2 }));
    let turn = 0;
    const property = fc.asyncProperty(valuesOf(clientEvents[name].payload), spoilings, async (value, spoils) => {
      const live = await server.live();
      // So that there is a presence to be set.
      const [token] = live.tokens;
      await socket.request("meetup:watch", { meetupId: live.record.meetup.id, token });
      const before = server.state();
      const payload = fillPlaceholders(JSON.stringify(spoils.reduce(mutate, value)) ?? "null", live);
      const answer = await socket.requestRaw((ack) => `42${ack}["${name}",${payload}]`);
      const told = `${name} ${payload.slice(0, 500)}, answered with ${JSON.stringify(answer)}`;
      const outcome = judge(name, answer, told);
      if (outcome === "refused" || name !== "votes:cast") expect(server.state() === before, told).toBe(true);
      (outcome === "refused" ? refused : done).add(turn++);
    });
    await fc.assert(property, { numRuns: 250, seed: 4 });
    expect(refused.size).toBeGreaterThan(10);
    expect(done.size).toBeGreaterThan(0);
  });

  it.each([
    ["without a payload", `["meetup:watch"]`],
    ["with two", `["meetup:watch",{"meetupId":"x"},{"meetupId":"x"}]`],
    ["with a list", `["meetup:watch",["x"]]`],
    ["that nobody knows", `["meetup:explode",{}]`],
    ["named like what every object has", `["__proto__",{"meetupId":"x"}]`],
    ["of more than 32 KiB", `["meetup:watch",{"meetupId":"${"x".repeat(33_000)}"}]`],
    [
      "an unsafe key far below",
      `["votes:cast",{"votes":${'{"a":['.repeat(2_000)}{"__proto__":{"isAdmin":true}}${"]}".repeat(2_000)}}]`,
    ],
  ])("[RT7] an event %s is refused", async (_how, packet) => {
    const before = server.state();
    const answer = refusedAck.parse(await socket.requestRaw((ack) => `42${ack}${packet}`));
    expect(answer.error.status).toBeGreaterThanOrEqual(400);
    expect(answer.error.status).toBeLessThan(500);
    expect(server.state()).toBe(before);
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });
});

describe("frames that are none of Socket.IO's", () => {
  const frames = [
    "",
    "9",
    "4",
    "42",
    "42[",
    "42{}",
    '42"meetup:watch"',
    "42[1,2]",
    '42["connect",{}]',
    '42["disconnecting",{}]',
    '42/admin,["meetup:watch",{"meetupId":"x"}]',
    '40/admin,{"token":"x"}',
    '43999[{"ok":true}]',
    '451-["meetup:watch",{"_placeholder":true,"num":0}]',
    '4299999999999999999999["meetup:watch",{}]',
    "41",
    "1",
    "0{}",
    "6",
    `42${"[".repeat(30_000)}`,
    `42["meetup:watch","${"x".repeat(70_000)}"]`,
    "\u0000\ud800",
  ];

  it.each(frames.map((frame) => [frame.slice(0, 40), frame]))(
    "[RT7] %j at worst ends its own connection",
    async (_name, frame) => {
      const before = server.state();
      const odd = await WireSocket.open(server.origin);
      odd.send(frame);
      odd.webSocket.send(Buffer.from([0xff, 0x00, 0x34]));
      // Whatever it caused, another client is answered.
      const answer = await socket.request("meetup:watch", { meetupId: (await server.live()).record.meetup.id });
      expect(judge("meetup:watch", answer, "")).toBe("done");
      await odd.close();
      expect(server.state()).toBe(before);
    },
  );
});

it("[RT7] none of it was counted as a fault of the server", () => {
  expect(server.failures).toEqual([]);
});
