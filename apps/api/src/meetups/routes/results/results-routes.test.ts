import { recordOf } from "@pintpoint/core/testing";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../adapters/memory/meetups/meetup-store.ts";
import { createTestApp } from "../../../testing/create-test-app.ts";
import { ManualClock } from "../../../testing/manual-clock.ts";
import { fullMeetup } from "../../testing/full-meetup.ts";
import { createMeetupByHttp, testClientOf } from "../../testing/test-client.ts";

describe("GET /meetups/:id/results", () => {
  it("ranks the pairs at the version that it names", async () => {
    const send = testClientOf(await createTestApp());
    const { path, anna, slot, otherSlot } = await createMeetupByHttp(send);
    await send("PUT", `${anna.path}/votes`, {
      token: anna.token,
      body: { votes: { [otherSlot]: "yes", [slot]: "no" } },
    });
    const { status, headers, json } = await send("GET", `${path}/results`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: '"2"', vary: "Authorization" });
    expect(json.version).toBe(2);
    expect(json.pairs.map(({ slotId, rank }) => [slotId, rank])).toEqual([
      [otherSlot, 1],
      [slot, 2],
    ]);
    await send("PUT", `${anna.path}/votes`, {
      token: anna.token,
      body: { votes: { [otherSlot]: "no", [slot]: "yes" } },
    });
    expect((await send("GET", `${path}/results`)).json.pairs[0]?.slotId).toBe(slot);
    expect((await send("GET", `${path}/results`, { headers: { "if-none-match": '"3"' } })).status).toBe(304);
  });

  it("[RT12] tells nothing to those who have no answer in a blind meetup", async () => {
    const send = testClientOf(await createTestApp());
    const { path, anna, slot } = await createMeetupByHttp(send, { settings: { blind: true } });
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    expect((await send("GET", `${path}/results`, { token: anna.token })).json.pairs).toHaveLength(2);
    expect((await send("GET", `${path}/results`)).json).toEqual({ version: 2, total: 0, pairs: [] });
    expect((await send("GET", `${path}/results`)).headers.etag).toBe('"2-b"');
  });

  it("[LI10] answers with the first 50 of the pairs, or as many as are asked for, and says how many there are", async () => {
    const store = createMemoryStore();
    const { vault } = recordOf();
    const meetup = fullMeetup({ slots: 15, venues: 14, people: 3 });
    await store.records.create({ meetup, vault });
    const send = testClientOf(await createTestApp({ store }));
    const path = `/meetups/${meetup.id}/results`;
    const { json, headers } = await send("GET", path);
    expect([json.total, json.pairs.length]).toEqual([210, 50]);
    for (const limit of [1, 50, 51, 200]) {
      const answer = await send("GET", `${path}?limit=${limit}`);
      expect(answer.json.pairs).toHaveLength(limit);
      expect(answer.json.pairs.slice(0, 50)).toEqual(json.pairs.slice(0, limit));
      expect(answer.headers).toMatchObject({ etag: headers.etag, "content-length": `${answer.text.length}` });
    }
    expect((await send("HEAD", path)).headers["content-length"]).toBe(headers["content-length"]);
  });

  it.each(["0", "-1", "201", "1.5", "many", "", "1e9", "NaN", "2&limit=3"])(
    "[LI10] refuses ?limit=%s",
    async (limit) => {
      const send = testClientOf(await createTestApp());
      const { path } = await createMeetupByHttp(send);
      expect(await send("GET", `${path}/results?limit=${limit}`)).toMatchObject({
        status: 400,
        json: { code: "validation_failed" },
      });
    },
  );

  it("[MS5] shows an acknowledged vote to whoever asks after it, a hundred at a time", async () => {
    const send = testClientOf(await createTestApp());
    const { path, anna, slot } = await createMeetupByHttp(send);
    await send("GET", `${path}/results`);
    const { json } = await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    const answers = await Promise.all(Array.from({ length: 100 }, () => send("GET", `${path}/results`)));
    expect(new Set(answers.map(({ json: { version } }) => version))).toEqual(new Set([json.version]));
  });

  it("[SC9] is another answer, with another tag, once a slot has ended", async () => {
    const clock = new ManualClock();
    const send = testClientOf(await createTestApp({ clock }));
    const { path, slot, otherSlot } = await createMeetupByHttp(send);
    const before = await send("GET", `${path}/results`);
    expect(before.headers.etag).toBe('"1"');
    clock.advance(Date.parse("2026-12-04T21:00:00Z") - clock.now());
    const conditional = { headers: { "if-none-match": '"1"' } };
    const after = await send("GET", `${path}/results`, conditional);
    expect(after).toMatchObject({ status: 200, headers: { etag: '"1-o1"' } });
    expect(after.json.pairs.map(({ slotId }) => slotId)).toEqual([otherSlot, slot]);
    const again = await send("GET", `${path}/results`, { headers: { "if-none-match": 'W/"1-o1"' } });
    expect(again).toMatchObject({ status: 304, text: "" });
  });

  it("[MS1] refuses a token that is nobody's", async () => {
    const send = testClientOf(await createTestApp());
    const { path } = await createMeetupByHttp(send);
    expect((await send("GET", `${path}/results`, { token: "strange" })).status).toBe(403);
  });
});
