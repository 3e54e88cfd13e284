import { describe, expect, it } from "vitest";
import { anApp } from "../../../testing/an-app.ts";
import { created, visitorOf } from "../../../testing/visitor.ts";

describe("GET /meetups/:id/results", () => {
  it("ranks the pairs at the version that it names", async () => {
    const send = visitorOf(await anApp());
    const { path, anna, slot, otherSlot } = await created(send);
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
    const send = visitorOf(await anApp());
    const { path, anna, slot } = await created(send, { settings: { blind: true } });
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    expect((await send("GET", `${path}/results`, { token: anna.token })).json.pairs).toHaveLength(2);
    expect((await send("GET", `${path}/results`)).json).toEqual({ version: 2, pairs: [] });
  });

  it("[MS1] refuses a token that is nobody's", async () => {
    const send = visitorOf(await anApp());
    const { path } = await created(send);
    expect((await send("GET", `${path}/results`, { token: "strange" })).status).toBe(403);
  });
});
