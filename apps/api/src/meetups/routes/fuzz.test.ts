import { routes } from "@pintpoint/contract/meetups";
import { statusOfCode } from "@pintpoint/contract/problems";
import type { Route } from "@pintpoint/contract/route";
import { commonProblemCodes } from "@pintpoint/contract/route";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createTestApp } from "../../testing/create-test-app.ts";
import type { MeetupByHttp, TestClient } from "../testing/test-client.ts";
import { createMeetupByHttp, testClientOf } from "../testing/test-client.ts";
import { beerMeetup } from "../testing/test-node.ts";

let send: TestClient;
let here: MeetupByHttp;
beforeAll(async () => {
  send = testClientOf(await createTestApp());
  here = await createMeetupByHttp(send);
});

/** A body of each route that would be accepted, to be spoiled. */
const validBodies: Record<string, object> = {
  createMeetup: { ...beerMeetup, settings: { editing: "anyone", blind: false }, organiser: { name: "Anna" } },
  editMeetup: { title: "Wine", activity: null, settings: { proposals: "anyone", deadline: "2026-12-24T10:00:00Z" } },
  join: { name: "Ben", avatar: "🦊", partySize: 2 },
  editParticipant: { name: "Ben", avatar: null, partySize: 3, finished: true, mustCome: false },
  castVotes: { votes: { s_000000000000: "yes", v_000000000000: null } },
  addSlot: { start: "2026-12-24T10:00:00Z", end: "2026-12-24T12:00:00Z" },
  editSlot: { date: "2026-12-24", pending: false },
  addVenue: { name: "Bar", address: "Road 1", url: "https://bar.example", capacity: 9, access: { stepFree: "yes" } },
  editVenue: { name: "Bar", url: null, capacity: 3, access: { quiet: "no" }, pending: false },
  addComment: { text: "Hm", optionId: "s_000000000000" },
  react: { emoji: "👍" },
  decide: { slotId: "s_000000000000", venueId: "v_000000000000" },
  reopen: { reason: "Rain" },
};

const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "prototype", "id", "toString", ""), fc.string());
const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom("x".repeat(5_000), "\u0000", "\ud800", -1, 1e300, "2026-02-30T25:00:00Z"),
);

/** A good body with some of it replaced, taken away or added, at any depth; or something else altogether. */
function mutatedBody(body: object): fc.Arbitrary<string> {
  const places = fc.constantFrom(...placesIn(body));
  const spoil = fc.record({ place: places, what: fc.constantFrom("replace", "remove", "add"), key, value });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(spoil, { minLength: 1, maxLength: 3 })
        .map((spoils) => spoils.reduce(mutated, JSON.stringify(body))),
    },
    fc.jsonValue().map((any) => JSON.stringify(any)),
    fc.string(),
  );
}

type Path = string[];

function placesIn(body: object, above: Path = []): Path[] {
  return Object.entries(body).flatMap(([name, inner]) => {
    const path = [...above, name];
    return typeof inner === "object" && inner !== null ? [path, ...placesIn(inner, path)] : [path];
  });
}

function mutated(
  text: string,
  { place, what, key, value }: { place: Path; what: string; key: string; value: unknown },
): string {
  const body: unknown = JSON.parse(text);
  const last = place.at(-1) ?? "";
  let map: unknown = body;
  for (const name of place.slice(0, -1)) map = typeof map === "object" && map !== null ? Reflect.get(map, name) : null;
  if (typeof map !== "object" || map === null) return text;
  if (what === "remove") Reflect.deleteProperty(map, last);
  else
    Object.defineProperty(map, what === "add" ? key : last, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return JSON.stringify(body);
}

const urlOf = ({ path }: Route, id: string, oddId: string) =>
  path
    .replace(":id", id)
    .replace(":pid", here.anna.id)
    .replace(":oid", path.includes("slots") ? here.slot : here.venue)
    .replace(":cid", oddId);

describe("bad input", () => {
  it.each(Object.entries<Route>(routes))(
    "%s answers what its contract says, and never 5xx",
    async (name, route) => {
      const allowed = new Set([...route.codes, ...commonProblemCodes].map((code) => statusOfCode[code]));
      const body = validBodies[name];
      const sending = fc.record(
        {
          body:
            body === undefined
              ? fc.oneof(
                  fc.jsonValue().map((any) => JSON.stringify(any)),
                  fc.string(),
                )
              : mutatedBody(body),
          token: fc.constantFrom(here.anna.token, here.organiserToken, "nobody's", "é".repeat(10)),
          key: fc.oneof(fc.string(), fc.constant("a-key-of-the-fuzzer")),
        },
        { requiredKeys: [] },
      );
      const id = fc.oneof({ weight: 5, arbitrary: fc.constant(here.id) }, fc.webSegment().map(encodeURIComponent));
      const oddId = fc.oneof(fc.constant("c_000000000000"), fc.webSegment());
      await fc.assert(
        fc.asyncProperty(sending, id, oddId, async ({ body, token, key }, meetupId, cid) => {
          const before = (await send("GET", here.path)).json.meetup;
          const asText = route.method === "GET" ? undefined : body;
          const answer = await send(route.method, urlOf(route, meetupId || "x", cid || "x"), {
            ...(asText !== undefined && { body: asText }),
            ...(token !== undefined && { headers: { authorization: encodeURI(`Bearer ${token}`) } }),
            ...(key !== undefined && { key: encodeURI(key) }),
          });
          if (answer.status < 300) {
            // It was good after all; another meetup for the next one, in case that this one is gone.
            here = await createMeetupByHttp(send);
            return;
          }
          expect([...allowed]).toContain(answer.status);
          expect(answer.json.code && statusOfCode[answer.json.code]).toBe(answer.status);
          expect(answer.status).toBeLessThan(500);
          expect((await send("GET", here.path)).json.meetup).toEqual(before);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});
