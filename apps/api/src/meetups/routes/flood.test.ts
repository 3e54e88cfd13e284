import { describe, expect, it } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import { ManualTimers } from "../../testing/manual-timers.ts";
import type { TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

const attacker = "192.0.2.66";
const friend = "198.51.100.7";

/** An app with the limits that everybody has, and a meetup in it that only its organiser edits. */
async function aMeetup(settings: Record<string, unknown> = { editing: "organiser" }) {
  const timers = new ManualTimers();
  const send = testClientOf(await createTestApp({ timers, settings: { rateLimitFactor: 1 } }));
  return { timers, send, ...(await createMeetupByHttp(send, { settings })) };
}

/** What the holder of a link gets done who sends everything that a link allows, from one address, at one moment. */
async function flood(send: TestClient, path: string) {
  const done = { people: 0, options: 0, comments: 0 };
  const refused = new Set<number>();
  const sent = async (what: keyof typeof done, where: string, body: object, token?: string) => {
    const answer = await send("POST", `${path}/${where}`, { body, address: attacker, ...(token && { token }) });
    if (answer.status === 201) done[what] += 1;
    else refused.add(answer.status);
    return answer;
  };
  const tokens: string[] = [];
  for (let n = 0; n < 400; n++) {
    const { status, json } = await sent("people", "participants", { name: "Friend", partySize: 50 });
    if (status === 201) tokens.push(json.token);
  }
  for (let n = 0; n < 60; n++) {
    const [one, two] = tokens;
    await sent("options", "slots", { date: "2026-12-24" }, one);
    await sent("options", "venues", { name: "Mine" }, two);
  }
  for (const token of tokens) for (let n = 0; n < 3; n++) await sent("comments", "comments", { text: "x" }, token);
  return { done, refused, tokens };
}

describe("one holder of the link who fills everything from one address", () => {
  it("[MS14] [AB7] [LI17] leaves room for a friend, and for everything that the organiser does about it", async () => {
    const { timers, send, path, organiserToken: token, anna, slot } = await aMeetup();
    const { done, refused, tokens } = await flood(send, path);
    expect(done).toEqual({ people: 180, options: 20, comments: 180 });
    expect([...refused]).toEqual([429]);

    // A friend waits for half a second, which the page does for them.
    const body = { name: "Olga" };
    const tooEarly = await send("POST", `${path}/participants`, { body, address: friend });
    expect(tooEarly).toMatchObject({ status: 429, json: { code: "rate_limited", retryAfter: 1 } });
    expect(tooEarly.headers["retry-after"]).toBe("1");
    timers.advance(1_000);
    const olga = await send("POST", `${path}/participants`, { body, address: friend });
    expect(olga.status).toBe(201);
    const asOlga = { address: friend, token: olga.json.token };
    expect(await send("POST", `${path}/comments`, { body: { text: "Hi" }, ...asOlga })).toMatchObject({ status: 201 });
    expect(await send("POST", `${path}/venues`, { body: { name: "Pub" }, ...asOlga })).toMatchObject({ status: 201 });

    // The organiser is at the very address of the flood, in the same moment.
    const asOrganiser = { address: attacker, token };
    expect((await send("POST", `${path}/slots`, { body: { date: "2026-12-26" }, ...asOrganiser })).status).toBe(201);
    const comment = { body: { text: "One moment" }, address: attacker, token: anna.token };
    expect((await send("POST", `${path}/comments`, comment)).status).toBe(201);
    expect((await send("POST", `${path}/participants`, { body: { name: "Anna" }, ...asOrganiser })).status).toBe(201);
    const closing = { body: { settings: { joining: "closed" } }, ...asOrganiser };
    const closed = await send("PATCH", path, closing);
    expect(closed.status).toBe(200);
    timers.advance(60_000);
    for (const address of [attacker, friend])
      expect(await send("POST", `${path}/participants`, { body, address })).toMatchObject({
        status: 409,
        json: { code: "joining_closed" },
      });

    const before = (await send("GET", path)).json.meetup;
    const flooders = Object.values(before.participants).flatMap(({ id, partySize }) => (partySize === 50 ? [id] : []));
    expect(flooders).toHaveLength(180);
    const removal = { body: { ids: flooders, comments: true, options: true }, ...asOrganiser };
    const removed = await send("DELETE", `${path}/participants`, removal);
    expect(removed).toMatchObject({ status: 200, json: { version: before.version + 1 } });
    const { meetup } = (await send("GET", path)).json;
    expect(meetup.version).toBe(before.version + 1);
    expect(Object.values(meetup.participants).map(({ name }) => name)).toEqual(["Anna", "Olga", "Anna"]);
    expect(Object.values(meetup.comments).map(({ text }) => text)).toEqual(["Hi", "One moment"]);
    expect(Object.values(meetup.venues).map(({ name }) => name)).toEqual(["The Bar", "Pub"]);
    expect(Object.keys(meetup.slots)).toHaveLength(3);
    const vote = { body: { votes: { [slot]: "yes" } }, address: attacker, token: tokens[0] ?? "" };
    expect((await send("PUT", `${path}/participants/${flooders[0]}/votes`, vote)).status).toBe(403);

    const renewed = await send("POST", `${path}/organiser-token`, { ...asOrganiser, body: {} });
    expect(renewed.status).toBe(201);
    expect((await send("PATCH", path, closing)).status).toBe(403);
    const opening = { body: { settings: { joining: "open" } }, token: renewed.json.organiserToken };
    expect((await send("PATCH", path, opening)).status).toBe(200);
  });

  it("[MS14] cannot use up the edits of others in a meetup that everybody edits", async () => {
    const { send, path, organiserToken, timers } = await aMeetup({});
    const retitle = (title: string, more: object) => send("PATCH", path, { body: { title }, ...more });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => retitle(`${n}`, { address: attacker })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(await retitle("Beer", { token: organiserToken })).toMatchObject({ status: 200 });
    expect(await retitle("Wine", { address: friend })).toMatchObject({ status: 429 });
    timers.advance(2_000);
    expect(await retitle("Wine", { address: friend })).toMatchObject({ status: 200 });
  });
});

describe("[AB12] 300 guests behind one address who come to one meetup at the same moment", () => {
  it("[MS14] are all in after a minute by waiting as they are told, and can all write one comment meanwhile", async () => {
    const { timers, send, path } = await aMeetup();
    const refused = new Set<number>();
    let commented = 0;
    /** By the second in which they try next. */
    let coming = Array.from({ length: 300 }, (_, number) => ({ number, second: 0 }));
    let second = 0;
    for (; coming.length > 0; second += 1) {
      const later: typeof coming = [];
      for (const guest of coming) {
        if (guest.second > second) {
          later.push(guest);
          continue;
        }
        const body = { name: `Guest ${guest.number}` };
        const { status, json } = await send("POST", `${path}/participants`, { body, address: attacker });
        if (status !== 201) {
          refused.add(status);
          later.push({ ...guest, second: second + (json.retryAfter ?? Number.NaN) });
          continue;
        }
        const comment = { body: { text: "Hi" }, token: json.token, address: attacker };
        if ((await send("POST", `${path}/comments`, comment)).status === 201) commented += 1;
      }
      coming = later;
      timers.advance(1_000);
    }
    expect([...refused]).toEqual([429]);
    expect(second).toBeLessThanOrEqual(62);
    expect(commented).toBe(300);
  });
});
