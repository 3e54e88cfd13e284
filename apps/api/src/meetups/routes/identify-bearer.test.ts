import { beforeEach, describe, expect, it } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";

let send: TestClient;
beforeEach(async () => {
  send = testClientOf(await createTestApp());
});

describe("[MS15] GET /meetups/:id/identity", () => {
  it("[SX12] says whose a token is, and changes nothing", async () => {
    const { path, meetup, anna, organiserToken } = await createMeetupByHttp(send);
    const ask = async (token?: string) => (await send("GET", `${path}/identity`, token ? { token } : {})).json;
    expect(await ask()).toEqual({ kind: "guest" });
    expect(await ask(organiserToken)).toEqual({ kind: "organiser" });
    expect(await ask(anna.token)).toEqual({ kind: "participant", participantId: anna.id });
    expect((await send("GET", path)).json.meetup.version).toBe(meetup.version);
  });

  it("[MS1] is 403 for a token that is nobody's here, 404 for what is not there", async () => {
    const { path, anna } = await createMeetupByHttp(send);
    const other = await createMeetupByHttp(send);
    const status = async (of: string, token: string) => (await send("GET", `${of}/identity`, { token })).json.code;
    expect(await status(path, "nobodys")).toBe("not_allowed");
    expect(await status(other.path, anna.token)).toBe("not_allowed");
    expect(await status("/meetups/no-such-meetup-here-at-all", anna.token)).toBe("meetup_not_found");
    await send("DELETE", path);
    expect(await status(path, anna.token)).toBe("meetup_not_found");
  });

  it("[MS10] is 403 for the token of somebody who left or has a new link", async () => {
    const { path, anna } = await createMeetupByHttp(send);
    const renewed = (await send("POST", `${anna.path}/token`, { token: anna.token })).json.token;
    expect((await send("GET", `${path}/identity`, { token: anna.token })).status).toBe(403);
    expect((await send("GET", `${path}/identity`, { token: renewed })).json).toEqual({
      kind: "participant",
      participantId: anna.id,
    });
    await send("DELETE", anna.path, { token: renewed });
    expect((await send("GET", `${path}/identity`, { token: renewed })).status).toBe(403);
  });
});
