import { beforeEach, describe, expect, it } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { MeetupByHttp, TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

let send: TestClient;
let here: MeetupByHttp;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
  here = await createMeetupByHttp(send);
});

const meetupOf = async (path: string) => (await send("GET", path)).json.meetup;

describe("drawing the decision", () => {
  it("[MS19] [MS7] a retry is told of the same draw, and nothing is drawn again", async () => {
    const key = "a-key-of-the-draw";
    const first = await send("PUT", `${here.path}/decision`, { body: { draw: true }, key });
    expect(first).toMatchObject({ status: 200, json: { version: 2 } });
    const drawn = (await meetupOf(here.path)).decision;
    expect(drawn).toMatchObject({ venueId: here.venue, drawnFrom: 2, by: null });
    expect([here.slot, here.otherSlot]).toContain(drawn?.slotId);
    for (let time = 0; time < 5; time++)
      expect((await send("PUT", `${here.path}/decision`, { body: { draw: true }, key })).json).toEqual(first.json);
    expect((await meetupOf(here.path)).decision).toEqual(drawn);
    const other = await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot }, key });
    expect(other).toMatchObject({ status: 422, json: { code: "idempotency_mismatch" } });
  });

  it("[MS19] [MS8] a vote that comes before it in the same moment breaks the tie", async () => {
    const { token } = here.anna;
    const [vote, draw] = await Promise.all([
      send("PUT", `${here.anna.path}/votes`, { body: { votes: { [here.slot]: "yes" } }, token }),
      send("PUT", `${here.path}/decision`, { body: { draw: true } }),
    ]);
    expect([vote.status, draw.status, draw.json.code]).toEqual([200, 409, "not_tied"]);
  });

  it("[MS19] [RT12] is open to the organiser of a blind meetup, who then sees all answers", async () => {
    const blind = await createMeetupByHttp(send, { settings: { blind: true } });
    const body = { draw: true };
    expect((await send("PUT", `${blind.path}/decision`, { body, token: blind.anna.token })).status).toBe(403);
    expect((await send("PUT", `${blind.path}/decision`, { body, token: blind.organiserToken })).status).toBe(200);
    expect((await meetupOf(blind.path)).decision?.drawnFrom).toBe(2);
  });
});

describe("reopening", () => {
  it("[MS21] takes a reason, or nothing, as clients have always sent it", async () => {
    await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
    const body = { reason: "The pub is shut" };
    const { token } = here.anna;
    expect((await send("DELETE", `${here.path}/decision`, { body, token })).status).toBe(200);
    expect((await meetupOf(here.path)).reopened).toMatchObject({ by: here.anna.id, ...body });
    for (const sending of [{}, { body: {} }, { headers: { "content-type": "application/json" } }]) {
      await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
      expect((await meetupOf(here.path)).reopened).toBeUndefined();
      expect((await send("DELETE", `${here.path}/decision`, sending)).status).toBe(200);
      expect((await meetupOf(here.path)).reopened).toEqual({ at: expect.any(String), by: null });
    }
    const long = await send("DELETE", `${here.path}/decision`, { body: { reason: "x".repeat(201) } });
    expect(long).toMatchObject({ status: 400, json: { errors: [{ path: "reason" }] } });
  });

  it("[MS17] [MS21] its reason is in no receipt", async () => {
    await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
    const sending = { body: { reason: "unmistakable" }, key: "a-key-of-the-test" };
    const first = await send("DELETE", `${here.path}/decision`, sending);
    expect((await send("DELETE", `${here.path}/decision`, sending)).json).toEqual(first.json);
    expect(first.text).not.toContain("unmistakable");
  });
});

describe("somebody without a device", () => {
  it("[MS23] joins by a participant's token, who answers for them by it", async () => {
    const { token, id } = here.anna;
    const body = { name: "Grandma", proxy: true };
    expect((await send("POST", `${here.path}/participants`, { body })).status).toBe(403);
    const joined = await send("POST", `${here.path}/participants`, { body, token });
    expect(joined).toMatchObject({ status: 201, json: { participant: { name: "Grandma", proxy: id } } });
    const path = `${here.path}/participants/${joined.json.participant.id}`;
    const vote = { votes: { [here.slot]: "yes" } };
    expect((await send("PUT", `${path}/votes`, { body: vote })).status).toBe(403);
    expect((await send("PUT", `${path}/votes`, { body: vote, token })).status).toBe(200);
    expect((await send("PUT", `${path}/votes`, { body: vote, token: joined.json.token })).status).toBe(200);
    expect((await send("PATCH", path, { body: { proxy: id }, token })).status).toBe(400);
    expect((await send("PATCH", path, { body: { proxy: null }, token })).status).toBe(200);
    expect((await send("PUT", `${path}/votes`, { body: vote, token })).status).toBe(403);
  });
});

describe("reactions", () => {
  it("[MS20] are put and taken back by the token's person", async () => {
    const { token, id } = here.anna;
    const { comment } = (await send("POST", `${here.path}/comments`, { body: { text: "Hm" }, token })).json;
    const path = `${here.path}/comments/${comment.id}/reaction`;
    expect((await send("PUT", path, { body: { emoji: "🎉" }, token })).json).toEqual({ version: 3 });
    expect((await meetupOf(here.path)).comments[comment.id]?.reactions).toEqual({ [id]: "🎉" });
    expect((await send("PUT", path, { body: { emoji: "🎉" } })).status).toBe(403);
    expect((await send("PUT", path, { body: { emoji: "🦊" }, token })).status).toBe(400);
    expect((await send("DELETE", path, { token })).json).toEqual({ version: 4 });
    expect((await meetupOf(here.path)).comments[comment.id]).not.toHaveProperty("reactions");
  });
});
