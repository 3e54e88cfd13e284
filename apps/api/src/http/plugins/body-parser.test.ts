import { beforeEach, describe, expect, it } from "vitest";
import type { TestClient } from "../../meetups/testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../../meetups/testing/test-client.ts";
import { beerMeetup } from "../../meetups/testing/test-node.ts";
import { createTestApp } from "../../testing/create-test-app.ts";

let send: TestClient;
let path: string;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
  ({ path } = await createMeetupByHttp(send));
});

describe("bodies", () => {
  it.each([
    ['{"date":"2026-12-24","__proto__":{"x":1}}', "__proto__"],
    ['{"date":"2026-12-24","constructor":{"prototype":{"x":1}}}', "constructor"],
    ['{"date":"2026-12-24","prototype":1}', "prototype"],
  ])("[SX8] [AB8] an unsafe key is refused by name: %s", async (body, key) => {
    const { status, json } = await send("POST", `${path}/slots`, { body });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: "validation_failed", errors: [{ path: key }] });
  });

  it("[SX8] at any depth, also where a record would drop it silently", async () => {
    const { anna, path, slot } = await createMeetupByHttp(send);
    const body = `{"votes":{"${slot}":"yes","__proto__":"yes"}}`;
    const vote = await send("PUT", `${anna.path}/votes`, { body, token: anna.token });
    expect(vote).toMatchObject({ status: 400, json: { errors: [{ path: "votes.__proto__" }] } });
    const deep = { ...beerMeetup, venues: [{ name: "Bar", access: JSON.parse('{"constructor":"yes"}') }] };
    expect(await send("POST", "/meetups", { body: deep })).toMatchObject({
      json: { errors: [{ path: "venues.0.access.constructor" }] },
    });
    expect((await send("GET", path)).json.version).toBeUndefined();
    expect((await send("GET", path)).json.meetup.version).toBe(1);
  });

  it.each(["{", "", "null", "[]", '"text"', "1", "{}x"])("%j is no form", async (body) => {
    expect(await send("POST", `${path}/slots`, { body })).toMatchObject({
      status: 400,
      json: { code: "validation_failed" },
    });
  });

  it("other media types are 415, with a charset it is still JSON", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml"]) {
      const answer = await send("POST", `${path}/slots`, { body: "x", headers: { "content-type": type } });
      expect(answer).toMatchObject({ status: 415, json: { code: "unsupported_media_type" } });
    }
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await send("POST", `${path}/slots`, { body: { date: "2026-12-24" }, headers })).status).toBe(201);
  });

  it("[LI20] [AB2] more than 2,000 fields and items are refused as a whole, before any of them is named", async () => {
    const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, n) => [`k${n}`, 0]));
    expect(await send("PATCH", path, { body: many(2_001) })).toMatchObject({
      status: 400,
      json: { code: "validation_failed", errors: [{ path: "", message: "must hold at most 2000 fields and items" }] },
    });
    const { json } = await send("PATCH", path, { body: many(2_000) });
    expect(json.errors?.[0]?.message).not.toContain("2000");
  });

  it("[LI19] more than 64 KiB are 413", async () => {
    const body = { date: "2026-12-24", filler: "x".repeat(64 * 1024) };
    expect(await send("POST", `${path}/slots`, { body })).toMatchObject({
      status: 413,
      json: { code: "body_too_large" },
    });
  });

  it("a route without a body takes none, or an empty one", async () => {
    expect(await send("DELETE", `${path}/decision`, { body: { really: true } })).toMatchObject({ status: 400 });
    expect((await send("DELETE", path, { body: {} })).status).toBe(204);
  });
});
