import { afterEach, beforeEach, expect, it } from "vitest";
import { createMeetupByHttp } from "../src/meetups/testing/test-client.ts";
import { type LiveServer, liveServer } from "./live/live-server.ts";

/** Limits as they are by default: what a pub may do is about those. */
let server: LiveServer;
beforeEach(async () => {
  server = await liveServer({ settings: { rateLimitFactor: 1 } });
});
afterEach(() => server.close());

it("[AB12] 300 guests behind one address who join, vote and look are refused nothing", async () => {
  const refused: unknown[] = [];
  // Two tables, so that nobody waits for the rate at which one meetup is joined.
  const tables = [await createMeetupByHttp(server.send), await createMeetupByHttp(server.send)];
  const guest = async (number: number): Promise<void> => {
    const table = tables[number % 2] ?? tables[0];
    if (table === undefined) throw new Error("no table");
    const { id, path, slot, otherSlot, venue } = table;
    const sent = async (...sending: Parameters<LiveServer["send"]>) => {
      const answer = await server.send(...sending);
      if (answer.status >= 400) refused.push([sending[0], answer.status, answer.json]);
      return answer;
    };
    // The page and the meetup, with room for what is looked at again; hashed files have a limit of their own.
    for (let file = 0; file < 12; file++) await server.send("GET", "/livez");
    await sent("GET", path);
    const { participant, token } = (await sent("POST", `${path}/participants`, { body: { name: `Guest ${number}` } }))
      .json;
    const socket = await server.connect();
    const ask = async (event: string, payload: object) => {
      const answer: unknown = await socket.timeout(30_000).emitWithAck(event, { meetupId: id, ...payload });
      if (Object(answer).ok !== true) refused.push([event, answer]);
    };
    await ask("meetup:watch", { token });
    await ask("presence:set", { state: "choosing" });
    for (const [n, option] of [slot, otherSlot, venue, slot, venue].entries()) {
      const key = `guest-${number}-answer-number-${n}`;
      await ask("votes:cast", {
        participantId: participant.id,
        token,
        votes: { [option]: n < 3 ? "maybe" : "yes" },
        key,
      });
    }
    await ask("presence:set", { state: "looking" });
    await sent("GET", `${path}/results`, { token });
    await sent("GET", path, { token });
  };
  for (let first = 0; first < 300; first += 25)
    await Promise.all(Array.from({ length: 25 }, (_, n) => guest(first + n)));
  expect(refused).toEqual([]);
  expect(server.app.gateway.sockets).toBe(300);
}, 240_000);
