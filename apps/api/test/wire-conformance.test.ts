import type { ProblemCode, Route, RouteName } from "@pintpoint/contract";
import {
  API_PREFIX,
  commonProblemCodes,
  PROBLEM_MEDIA_TYPE,
  problem,
  problemCodes,
  routes,
  statusOfCode,
} from "@pintpoint/contract";
import { StorageFull, StoreUnavailable, StoreUnconfirmed } from "@pintpoint/core";
import { sendRawRequest } from "@pintpoint/page-server/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStore } from "../src/adapters/memory/meetups/meetup-store.ts";
import { Addresses } from "../src/config/addresses.ts";
import type { GatedStore } from "../src/meetups/testing/gated-store.ts";
import { createGatedStore } from "../src/meetups/testing/gated-store.ts";
import type { MeetupByHttp, TestClient, TestRequestOptions, TestResponse } from "../src/meetups/testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../src/meetups/testing/test-client.ts";
import { beerMeetup } from "../src/meetups/testing/test-node.ts";
import { createTestApp } from "../src/testing/create-test-app.ts";
import { liveServer } from "./live/live-server.ts";

let store: GatedStore;
let send: TestClient;
let here: MeetupByHttp;
beforeEach(async () => {
  store = createGatedStore(createMemoryStore());
  send = testClientOf(await createTestApp({ store, settings: { maxParticipants: 2 } }));
  here = await createMeetupByHttp(send);
});

/** Asks as the route's row says, and gives its parsed body once status, media type and schema are what the row says. */
async function call(
  name: RouteName,
  params: Record<string, string>,
  sending: TestRequestOptions = {},
): Promise<TestResponse> {
  const { method, path, success } = routes[name];
  const url = path.replace(/:(\w+)/g, (_, param: string) => params[param] ?? "missing");
  const answer = await send(method, url, sending);
  expect(answer.status, answer.text).toBe(success.status);
  const mediaType = "mediaType" in success ? success.mediaType : "application/json";
  if (success.body === null) expect(answer.text).toBe("");
  else {
    expect(answer.headers["content-type"]).toContain(mediaType.split(";")[0]);
    const answered = mediaType === "application/json" ? JSON.parse(answer.text) : answer.text;
    expect(success.body.safeParse(answered).error).toBeUndefined();
  }
  return answer;
}

describe("every row of the table of routes", () => {
  it("answers with its status and its schema", async () => {
    const asked = new Set<RouteName>();
    let version = 0;
    /** Mutations that answer with a version answer with the next one (MS2). */
    const row = async (name: RouteName, params: Record<string, string>, sending: TestRequestOptions = {}) => {
      asked.add(name);
      const answer = await call(name, params, sending);
      if (routes[name].method !== "GET" && "version" in answer.json) expect(answer.json.version).toBe(++version);
      return answer;
    };

    const made = await row("createMeetup", {}, { body: { ...beerMeetup, organiser: { name: "Anna" } } });
    const { meetup, organiserToken, participant, participantToken } = made.json;
    const id = meetup.id;
    const pid = participant.id;
    const anna = { token: participantToken };
    const organiser = { token: organiserToken };
    expect(made.headers.location).toBe(`${API_PREFIX}/meetups/${id}`);
    version = meetup.version;
    expect(version).toBe(1);

    const [oid = ""] = Object.keys(meetup.slots);
    await row(
      "editMeetup",
      { id },
      { body: { title: "Wine", activity: null, settings: { deadline: null } }, ...organiser },
    );
    const joined = await row("join", { id }, { body: { name: "Ben", avatar: "🍺", partySize: 2 } });
    const ben = { id, pid: joined.json.participant.id };
    const identified = await row("identify", { id }, anna);
    expect(identified.json).toEqual({ kind: "participant", participantId: pid });
    await row("editParticipant", { id, pid }, { body: { name: "Ann", finished: true }, ...anna });
    await row("castVotes", { id, pid }, { body: { votes: { [oid]: "yes" } }, ...anna });
    const slot = await row("addSlot", { id }, { body: { date: "2026-12-24" } });
    const added = { id, oid: slot.json.slot.id };
    await row("editSlot", added, { body: { date: "2026-12-25" } });
    await row("removeSlot", added);
    const venue = await row("addVenue", { id }, { body: { name: "Pub", capacity: 3, access: { stepFree: "yes" } } });
    const pub = { id, oid: venue.json.venue.id };
    await row("editVenue", pub, { body: { note: "At the back", capacity: null } });
    await row("removeVenue", pub);
    const comment = await row("addComment", { id }, { body: { text: "See you", optionId: oid }, ...anna });
    const said = { id, cid: comment.json.comment.id };
    await row("react", said, { body: { emoji: "🎉" }, ...anna });
    await row("removeReaction", said, anna);
    await row("removeComment", { id, cid: comment.json.comment.id }, anna);
    await row("decide", { id }, { body: { slotId: oid } });
    await row("results", { id });
    await row("calendar", { id });
    await row("answers", { id });
    await row("qr", { id });
    expect((await row("preview", { id })).json).toMatchObject({ preview: { title: "Wine" }, meetup: { id } });
    expect((await row("address", {})).json).toEqual({ base: expect.stringMatching(/^https?:/) });
    await row("reopen", { id }, { body: { reason: "Rain" } });
    const relinked = await row("relink", ben, organiser);
    await row("leave", ben, { token: relinked.json.token });
    const dee = await row("join", { id }, { body: { name: "Dee" } });
    const ids = [dee.json.participant.id];
    await row("removePeople", { id }, { body: { ids, comments: true, options: true }, ...organiser });
    const renewed = await row("renewOrganiserLink", { id }, organiser);
    expect((await send("GET", `/meetups/${id}`, organiser)).status).toBe(403);
    organiser.token = renewed.json.organiserToken;

    await row("identify", { id }, organiser);
    const read = await row("readMeetup", { id }, organiser);
    expect(read.json.meetup).toMatchObject({ version, title: "Wine", status: "open" });
    expect(read.headers.etag).toBe(`"${version}"`);
    const again = await send("GET", `/meetups/${id}?atLeast=${version}`, {
      headers: { "if-none-match": `"${version}"` },
    });
    expect([again.status, again.text]).toEqual([304, ""]);
    await row("deleteMeetup", { id }, organiser);
    expect((await send("GET", `/meetups/${id}`)).status).toBe(404);

    expect([...asked].toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  it.each(["/livez", "/readyz", `${API_PREFIX}/openapi.json`])("%s is 200", async (url) => {
    expect((await send("GET", url)).status).toBe(200);
  });
});

describe("every row of the table of errors", () => {
  const key = "a-key-of-the-table";
  const none = "000000000000";
  const votes = (option: string) => ({ votes: { [option]: "yes" } });
  const anna = () => ({ token: here.anna.token });

  /** How each code comes about. */
  const causes: Record<ProblemCode, () => Promise<TestResponse>> = {
    validation_failed: () => send("POST", `${here.path}/slots`, { body: { date: "tomorrow" } }),
    not_allowed: () => send("PUT", `${here.anna.path}/votes`, { body: votes(here.slot) }),
    meetup_not_found: () => send("GET", "/meetups/never-was"),
    participant_not_found: () => send("DELETE", `${here.path}/participants/p_${none}`, { token: here.organiserToken }),
    option_not_found: () => send("PUT", `${here.anna.path}/votes`, { body: votes(`s_${none}`), ...anna() }),
    comment_not_found: () => send("DELETE", `${here.path}/comments/c_${none}`, anna()),
    not_found: () => send("GET", `${API_PREFIX}/nothing`),
    async voting_closed() {
      await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
      return await send("PUT", `${here.anna.path}/votes`, { body: votes(here.otherSlot), ...anna() });
    },
    async option_decided() {
      await send("PUT", `${here.path}/decision`, { body: { slotId: here.slot } });
      return await send("DELETE", `${here.path}/slots/${here.slot}`);
    },
    async slot_exists() {
      await send("POST", `${here.path}/slots`, { body: { date: "2026-12-24" } });
      return await send("PATCH", `${here.path}/slots/${here.slot}`, { body: { date: "2026-12-24" } });
    },
    async not_tied() {
      await send("PUT", `${here.anna.path}/votes`, { body: votes(here.slot), ...anna() });
      return await send("PUT", `${here.path}/decision`, { body: { draw: true } });
    },
    async limit_reached() {
      for (let n = 0; n < 29; n++) await send("POST", `${here.path}/venues`, { body: { name: `Pub ${n}` } });
      return await send("POST", `${here.path}/venues`, { body: { name: "One too many" } });
    },
    async meetup_full() {
      await send("POST", `${here.path}/participants`, { body: { name: "Ben" } });
      return await send("POST", `${here.path}/participants`, { body: { name: "Cem" } });
    },
    async joining_closed() {
      const { organiserToken: token } = here;
      await send("PATCH", here.path, { body: { settings: { joining: "closed" } }, token });
      return await send("POST", `${here.path}/participants`, { body: { name: "Ben" } });
    },
    body_too_large: () => send("POST", `${here.path}/comments`, { body: { text: "x".repeat(70_000) }, ...anna() }),
    unsupported_media_type: () =>
      send("POST", `${here.path}/slots`, { body: "date=2026-12-24", headers: { "content-type": "text/plain" } }),
    async idempotency_mismatch() {
      await send("POST", `${here.path}/slots`, { body: { date: "2026-12-24" }, key });
      return await send("POST", `${here.path}/slots`, { body: { date: "2026-12-25" }, key });
    },
    async misdirected_request() {
      const local = new Addresses({ publicUrl: null, allowedOrigins: [], isLocal: true });
      const headers = { host: "rebound.example" };
      return await testClientOf(await createTestApp({ addresses: local }))("GET", here.path, { headers });
    },
    async headers_too_large() {
      const server = await liveServer();
      const { status, headers, body } = await sendRawRequest(
        server.origin,
        `GET /livez HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      );
      await server.close();
      return { status, headers, text: body, json: JSON.parse(body) };
    },
    async rate_limited() {
      const strict = testClientOf(await createTestApp({ settings: { rateLimitFactor: 1 / 120 } }));
      await strict("POST", "/meetups", { body: beerMeetup });
      return await strict("POST", "/meetups", { body: beerMeetup });
    },
    async internal() {
      store.failNext("read", new TypeError("for the test"));
      return await send("GET", here.path);
    },
    async write_unavailable() {
      store.failNext("commit", new StoreUnavailable("for the test"));
      return await send("PATCH", here.path, { body: { title: "Wine" } });
    },
    async write_unconfirmed() {
      store.failNext("commit", new StoreUnconfirmed("for the test"));
      return await send("PATCH", here.path, { body: { title: "Wine" } });
    },
    async read_unavailable() {
      store.failNext("read", new StoreUnavailable("for the test"));
      return await send("GET", here.path);
    },
    async storage_full() {
      store.failNext("commit", new StorageFull("for the test"));
      return await send("PATCH", here.path, { body: { title: "Wine" } });
    },
  };

  it.each(problemCodes)("%s comes with its status, as a problem of the contract", async (code) => {
    const { status, headers, text } = await causes[code]();
    expect(headers["content-type"]).toContain(PROBLEM_MEDIA_TYPE);
    const refused = problem.strict().parse(JSON.parse(text));
    expect(refused).toMatchObject({ code, status: statusOfCode[code] });
    expect(status).toBe(statusOfCode[code]);
    expect(refused.detail).not.toBe("");
    // Only a client that may try again gets a Retry-After.
    const mayRetry = status === 429 || status === 503 || status === 507;
    expect(headers["retry-after"]).toBe(mayRetry ? String(refused.retryAfter) : undefined);
    if (code === "validation_failed") expect(refused.errors).toEqual([{ path: "date", message: expect.any(String) }]);
  });
});

describe("openapi.json", () => {
  interface Operation {
    responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
    requestBody?: { content: Record<string, object> };
    parameters?: { in: string; name: string }[];
  }

  it("tells for each route its very statuses, codes, parameters and body, and nothing else", async () => {
    const { text } = await send("GET", `${API_PREFIX}/openapi.json`);
    const document: { paths: Record<string, Record<string, Operation>> } = JSON.parse(text);
    const told = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = Object.values(routes).map(
      ({ method, path }) => `${method} ${API_PREFIX}${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    );
    expect(told.toSorted()).toEqual(known.toSorted());

    for (const route of Object.values(routes)) {
      const { method, path, success, codes, isConditional }: Route = route;
      const operation = document.paths[`${API_PREFIX}${path.replaceAll(/:(\w+)/g, "{$1}")}`]?.[method.toLowerCase()];
      if (operation === undefined) return expect.fail(`${path} is not told of`);
      const refusals = new Set<ProblemCode>([...codes, ...commonProblemCodes]);
      const statuses = new Set(
        [success.status, ...(isConditional ? [304] : []), ...Array.from(refusals, (code) => statusOfCode[code])].map(
          String,
        ),
      );
      expect(new Set(Object.keys(operation.responses))).toEqual(statuses);
      for (const code of refusals) expect(operation.responses[statusOfCode[code]]?.description).toContain(code);
      const inPath = operation.parameters?.filter((parameter) => parameter.in === "path").map(({ name }) => name) ?? [];
      expect(inPath.map((name) => `{${name}}`)).toEqual(path.replaceAll(/:(\w+)/g, "{$1}").match(/\{\w+\}/g) ?? []);
      expect(Object.keys(operation.requestBody?.content ?? {})).toEqual("body" in route ? ["application/json"] : []);
    }
  });
});
