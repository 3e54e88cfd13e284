import { routes } from "@pintpoint/contract/meetups";
import { limits } from "@pintpoint/core/meetups";
import { requestLimits } from "@pintpoint/core/shared";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { MeetupByHttp } from "../testing/test-client.ts";
import { createMeetupByHttp, type TestClient, testClientOf } from "../testing/test-client.ts";
import { beerMeetup } from "../testing/test-node.ts";

let send: TestClient;
let here: MeetupByHttp;
beforeAll(async () => {
  send = testClientOf(await createTestApp());
  here = await createMeetupByHttp(send);
});
afterEach(() => vi.restoreAllMocks());

const venue = {
  name: "Bar",
  address: "Road 1",
  url: "https://bar.example",
  note: "Ring",
  photo: "https://bar.example/a.jpg",
  access: { quiet: "no" },
};

/** A body of each route that takes one, with every text that it can have. */
const bodies: Record<string, object> = {
  createMeetup: {
    ...beerMeetup,
    title: "Beer",
    activity: "beer",
    description: "Late",
    venues: [venue],
    settings: { editing: "anyone", proposals: "anyone", deadline: "2026-12-24T10:00:00Z" },
    organiser: { name: "Anna" },
  },
  editMeetup: {
    title: "Wine",
    activity: "wine",
    description: "Red",
    timeZone: "Europe/Rome",
    settings: { proposals: "anyone", deadline: "2026-12-24T10:00:00Z" },
  },
  join: { name: "Ben", avatar: "🦊" },
  editParticipant: { name: "Ben", avatar: "🦊" },
  castVotes: { votes: { s_000000000000: "yes" } },
  addSlot: { start: "2026-12-24T10:00:00Z", end: "2026-12-24T12:00:00Z" },
  editSlot: { start: "2026-12-24T10:00:00Z", end: "2026-12-24T12:00:00Z", date: "2026-12-24" },
  addVenue: venue,
  editVenue: venue,
  addComment: { text: "Hm", optionId: "s_000000000000" },
  react: { emoji: "👍" },
  decide: { slotId: "s_000000000000", venueId: "v_000000000000" },
  reopen: { reason: "Rain" },
};

function textsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...path, name]));
}

function withText(value: unknown, [name, ...rest]: string[], text: string): unknown {
  if (name === undefined) return text;
  const fields = Object.entries(Object(value)).map(([key, inner]) => [
    key,
    key === name ? withText(inner, rest, text) : inner,
  ]);
  return Array.isArray(value) ? fields.map(([, inner]) => inner) : Object.fromEntries(fields);
}

/** What was given to be normalised: the longest text, and the longest row of combining marks in one. */
function watchNormalize() {
  const spy = vi.spyOn(String.prototype, "normalize");
  return () => {
    const texts = spy.mock.contexts.map(String);
    const rows = texts.flatMap((text) => text.match(/\p{M}+/gu) ?? []);
    const longest = (all: string[]) => Math.max(0, ...all.map((text) => text.length));
    return { texts: texts.length, units: longest(texts), row: longest(rows) };
  };
}

const marks = `a${"\u0300".repeat(16_000)}${"\u0323".repeat(14_000)}`;
const attacks: [string, string][] = [
  ["marks", marks],
  ["marks between what is dropped", "\u0300\u0001".repeat(7_000)],
  ["few enough marks for the length of some", `a${"\u0323\u0300".repeat(900)}`],
  ["letters", "x".repeat(60_000)],
  ["spaces", `${" ".repeat(60_000)}x`],
  ["digits", `2026-12-24T10:00:00.${"1".repeat(40_000)}Z`],
];

describe.each(attacks)("[LI2] [AB2] a request of %s", (_name, text) => {
  const cases = Object.entries(bodies).flatMap(([route, body]) => textsIn(body).map((path) => ({ route, path, body })));
  it.each(cases.map((one) => ({ ...one, at: `${one.route} ${one.path.join(".")}` })))(
    "is measured before it is normalised: $at",
    async ({ route, path, body }) => {
      const work = watchNormalize();
      const { method, path: url } = Reflect.get(routes, route);
      const address = url
        .replace(":id", here.id)
        .replace(":pid", here.anna.id)
        .replace(":oid", url.includes("slots") ? here.slot : here.venue);
      const { status, json } = await send(method, address, {
        body: withText(body, path, text),
        token: here.anna.token,
      });
      const { units, row } = work();
      expect(units).toBeLessThanOrEqual(4 * limits.description);
      expect(row).toBeLessThanOrEqual(requestLimits.marksInARow);
      const fits = text.length <= 2 * limits.description && !/\p{M}{31}/u.test(text);
      if (!fits) expect({ status, code: json.code }).toEqual({ status: 400, code: "validation_failed" });
    },
  );
});

it("control: an ordinary text is normalised, and thirty marks on a letter are taken", async () => {
  const work = watchNormalize();
  const text = `Zalgo ${"\u0300".repeat(30)}`;
  const { status, json } = await send("POST", `${here.path}/comments`, { body: { text }, token: here.anna.token });
  expect({ status, text: Reflect.get(json.comment, "text") }).toEqual({ status: 201, text: text.normalize("NFC") });
  expect(work()).toMatchObject({ row: 30 });
});

it("neither keys, tokens nor addresses are normalised", async () => {
  const work = watchNormalize();
  const long = "x\u00e9".repeat(3_000);
  await send("POST", `${here.path}/comments`, { body: { text: "Hm" }, token: here.anna.token, key: long });
  await send("GET", here.path, { token: long });
  await send("GET", `/meetups/${encodeURIComponent(marks.slice(0, 1_000))}`);
  await send("GET", `${here.path}?atLeast=${encodeURIComponent(marks.slice(0, 1_000))}`);
  expect(work().units).toBeLessThanOrEqual(4);
});

describe("[AB2] nesting as deep as a body can be", () => {
  const depth = 30_000;
  it.each([
    ["arrays", `${"[".repeat(depth)}${"]".repeat(depth)}`],
    ["arrays in a field", `{"title":${"[".repeat(depth)}${"]".repeat(depth)}}`],
    ["objects", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
    ["an unsafe key at the bottom", `${'{"a":'.repeat(10_000)}{"__proto__":1}${"}".repeat(10_000)}`],
    ["in a record", `{"votes":{"s_000000000000":${"[".repeat(depth)}${"]".repeat(depth)}}}`],
  ])("%s is 400", async (_name, body) => {
    for (const [method, path] of [
      ["POST", "/meetups"],
      ["PATCH", here.path],
      ["PUT", `${here.anna.path}/votes`],
      ["POST", `${here.path}/venues`],
      ["DELETE", `${here.path}/decision`],
    ] as const) {
      const answer = await send(method, path, { body, token: here.anna.token });
      expect(answer).toMatchObject({ status: 400, json: { code: "validation_failed" } });
    }
  });

  it.each(["1e400", "-1e400", "9".repeat(5_000), "0.1", "1e20"])(
    "[LI45] the number %s is no party's size",
    async (n) => {
      const answer = await send("POST", `${here.path}/participants`, { body: `{"name":"Ben","partySize":${n}}` });
      expect(answer).toMatchObject({ status: 400, json: { code: "validation_failed" } });
      expect((await send("GET", `${here.path}?atLeast=${n}`)).status).toBe(400);
    },
  );
});
