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

describe("slots", () => {
  it("are proposed by whoever holds the link, with an id that the server makes", async () => {
    const { status, json } = await send("POST", `${here.path}/slots`, {
      body: { date: "2026-12-24" },
      token: here.anna.token,
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      slot: {
        id: expect.stringMatching(/^s_[0-9A-Za-z]{12}$/),
        date: "2026-12-24",
        proposedBy: here.anna.id,
        proposedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        order: 4,
      },
      version: 2,
    });
    expect(
      (await send("POST", `${here.path}/slots`, { body: { id: "s_000000000000", date: "2026-12-24" } })).status,
    ).toBe(400);
  });

  it("that two people add at the same moment are one, and both are told which", async () => {
    const { path, anna } = here;
    const body = { start: "2026-12-24T19:00:00Z", end: "2026-12-24T21:00:00Z" };
    const asAnna = { body, token: anna.token, key: "a-key-of-the-test" };
    const asGuest = { body: { ...body, start: "2026-12-24T20:00:00.5+01:00" }, key: "another-key-of-it" };
    const [one, other] = await Promise.all([
      send("POST", `${path}/slots`, asAnna),
      send("POST", `${path}/slots`, asGuest),
    ]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.json.slot).toEqual(one.json.slot);
    expect([one.json.version, other.json.version].toSorted()).toEqual([2, 3]);
    const { meetup } = (await send("GET", path)).json;
    expect(Object.keys(meetup.slots)).toHaveLength(3);
    expect(meetup.slots[one.json.slot.id]).toEqual(one.json.slot);
    // A retry is told the same (MS7), also after the slot was moved away.
    expect((await send("POST", `${path}/slots`, asGuest)).json).toEqual(other.json);
    await send("PATCH", `${path}/slots/${one.json.slot.id}`, { body: { date: "2026-12-27" } });
    expect((await send("POST", `${path}/slots`, asGuest)).json.slot.id).toBe(one.json.slot.id);
  });

  it("are not moved to a time that is there, which is 409", async () => {
    const body = { date: "2026-12-24" };
    await send("POST", `${here.path}/slots`, { body });
    const moved = await send("PATCH", `${here.path}/slots/${here.slot}`, { body });
    expect(moved).toMatchObject({ status: 409, json: { code: "slot_exists" } });
  });

  it("an instant with a fraction or an offset is normalised", async () => {
    const body = { start: "2026-12-05T20:00:00.123+01:00", end: "2026-12-05T22:00:00+01:00" };
    const { json } = await send("POST", `${here.path}/slots`, { body });
    expect(json.slot).toMatchObject({ start: "2026-12-05T19:00:00Z", end: "2026-12-05T21:00:00Z" });
  });

  it("[MS9] moving one asks again, and a retry of the move does not ask twice", async () => {
    await send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body: { votes: { [here.slot]: "yes" } } });
    const move = { body: { start: "2026-12-04T20:00:00Z", end: "2026-12-04T22:00:00Z" }, key: "a-key-of-the-test" };
    const first = await send("PATCH", `${here.path}/slots/${here.slot}`, move);
    expect(first).toMatchObject({ status: 200, json: { version: 3, slot: { start: "2026-12-04T20:00:00Z" } } });
    await send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body: { votes: { [here.slot]: "yes" } } });
    expect((await send("PATCH", `${here.path}/slots/${here.slot}`, move)).json).toEqual(first.json);
    const { version, reconfirm } = (await send("GET", here.path)).json.meetup;
    expect([version, reconfirm]).toEqual([4, {}]);
  });

  it("[MS16] a deadline that is over cannot be used to turn yes into maybe, and lifting it lets the slot go back", async () => {
    const { path, slot, anna, organiserToken: token } = here;
    const slotPath = `${path}/slots/${slot}`;
    const moved = { body: { start: "2026-12-04T19:01:00Z" } };
    await send("PUT", `${anna.path}/votes`, { token: anna.token, body: { votes: { [slot]: "yes" } } });
    expect((await send("PATCH", slotPath, moved)).status).toBe(200);
    const over = { settings: { deadline: "2020-01-01T00:00:00Z" } };
    expect((await send("PATCH", path, { token, body: over })).status).toBe(200);
    const back = { body: { start: "2026-12-04T19:00:00Z" } };
    for (const bearer of [undefined, anna.token, token]) {
      const refused = await send("PATCH", slotPath, bearer === undefined ? back : { ...back, token: bearer });
      expect(refused).toMatchObject({ status: 409, json: { code: "voting_closed" } });
    }
    expect(await send("PATCH", path, { body: { timeZone: "Asia/Tokyo" } })).toMatchObject({
      status: 409,
      json: { code: "voting_closed" },
    });
    await send("PATCH", path, { token, body: { settings: { deadline: null } } });
    expect((await send("PATCH", slotPath, back)).status).toBe(200);
    const { reconfirm, votes } = (await send("GET", path)).json.meetup;
    expect([reconfirm, votes]).toEqual([{}, { [anna.id]: { [slot]: "yes" } }]);
  });

  it("are removed with their votes; a chosen one is not", async () => {
    await send("PUT", `${here.anna.path}/votes`, { token: here.anna.token, body: { votes: { [here.slot]: "yes" } } });
    await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
    const path = `${here.path}/slots/${here.slot}`;
    expect(await send("DELETE", path)).toMatchObject({ status: 409, json: { code: "option_decided" } });
    expect((await send("DELETE", `${here.path}/decision`)).status).toBe(200);
    expect(await send("DELETE", path)).toMatchObject({ status: 200, json: { version: 5 } });
    expect((await send("GET", here.path)).json.meetup.votes).toEqual({});
    expect(await send("DELETE", path)).toMatchObject({ status: 404, json: { code: "option_not_found" } });
  });

  it("an address that no slot can have is a form error, and a venue's is none of a slot", async () => {
    expect(await send("DELETE", `${here.path}/slots/nonsense`)).toMatchObject({
      status: 400,
      json: { errors: [{ path: "oid" }] },
    });
    expect((await send("DELETE", `${here.path}/slots/${here.venue}`)).status).toBe(400);
  });
});

describe("venues", () => {
  it("are proposed, corrected and removed", async () => {
    const added = await send("POST", `${here.path}/venues`, {
      body: { name: " The Snug ", capacity: 4, access: { stepFree: "yes" } },
    });
    expect(added).toMatchObject({ status: 201, json: { version: 2, venue: { name: "The Snug", capacity: 4 } } });
    const path = `${here.path}/venues/${added.json.venue.id}`;
    const edited = await send("PATCH", path, { body: { url: "https://snug.example", access: null } });
    expect(edited.json).toEqual({
      version: 3,
      venue: { ...added.json.venue, url: "https://snug.example", access: undefined },
    });
    expect((await send("DELETE", path)).status).toBe(200);
  });

  it.each(["javascript:alert(1)", "ftp://x.example", "x", "//x.example"])(
    "a link is a web address: %s is refused",
    async (url) => {
      const { status, json } = await send("POST", `${here.path}/venues`, { body: { name: "Bar", url } });
      expect(status).toBe(400);
      expect(json.errors).toMatchObject([{ path: "url" }]);
    },
  );

  it("[MS1] under approval a proposal is pending until the organiser says otherwise", async () => {
    const { path, organiserToken, anna } = await createMeetupByHttp(send, { settings: { proposals: "approval" } });
    const { json } = await send("POST", `${path}/venues`, { body: { name: "Bar" }, token: anna.token });
    expect(json.venue.pending).toBe(true);
    const venue = `${path}/venues/${json.venue.id}`;
    const votes = { votes: { [json.venue.id]: "yes" } };
    expect((await send("PUT", `${anna.path}/votes`, { token: anna.token, body: votes })).status).toBe(404);
    expect((await send("PATCH", venue, { body: { pending: false }, token: anna.token })).status).toBe(403);
    expect((await send("PATCH", venue, { body: { pending: false }, token: organiserToken })).status).toBe(200);
    expect((await send("PUT", `${anna.path}/votes`, { token: anna.token, body: votes })).status).toBe(200);
  });
});

describe("comments", () => {
  it("are signed by the token, and deleted by their author or the organiser", async () => {
    expect((await send("POST", `${here.path}/comments`, { body: { text: "Hm" } })).status).toBe(403);
    const { status, json } = await send("POST", `${here.path}/comments`, {
      body: { text: "<b>Hm</b>", optionId: here.slot },
      token: here.anna.token,
    });
    expect(status).toBe(201);
    expect(json.comment).toMatchObject({ participantId: here.anna.id, text: "<b>Hm</b>", optionId: here.slot });
    const path = `${here.path}/comments/${json.comment.id}`;
    expect((await send("DELETE", path)).status).toBe(403);
    expect((await send("DELETE", path, { token: here.organiserToken })).status).toBe(200);
    expect(await send("DELETE", path, { token: here.organiserToken })).toMatchObject({
      status: 404,
      json: { code: "comment_not_found" },
    });
  });
});

describe("the decision", () => {
  it("names a slot, a venue or both; deciding again replaces it; reopening takes it back", async () => {
    for (const body of [{}, { slotId: null }, { slotId: "nonsense" }]) {
      expect((await send("PUT", `${here.path}/decision`, { body })).status).toBe(400);
    }
    expect(await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } })).toMatchObject({
      status: 200,
      json: { version: 2 },
    });
    await send("PUT", `${here.path}/decision`, {
      body: { slotId: here.slot, venueId: here.venue },
      token: here.anna.token,
    });
    expect((await send("GET", here.path)).json.meetup).toMatchObject({
      status: "decided",
      decision: { slotId: here.slot, venueId: here.venue, by: here.anna.id },
    });
    await send("DELETE", `${here.path}/decision`);
    expect((await send("GET", here.path)).json.meetup.status).toBe("open");
  });
});
