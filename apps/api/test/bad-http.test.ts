import type { ProblemCode, Route } from "@pintpoint/contract";
import { commonProblemCodes, PROBLEM_MEDIA_TYPE, problem, routes, statusOfCode } from "@pintpoint/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BadRequest } from "./fuzz/bad-request.ts";
import { badRequests } from "./fuzz/bad-request.ts";
import { FuzzedServer } from "./fuzz/fuzzed-server.ts";
import type { ReceivedResponse } from "./fuzz/send-raw-request.ts";
import { sendRawRequest } from "./fuzz/send-raw-request.ts";

let server: FuzzedServer;
beforeAll(async () => {
  server = await FuzzedServer.open();
});
afterAll(() => server.close());

/** Sends a route many kinds of requests and checks each answer; gives how many were refused and how many done. */
async function fuzz(route: Route, fuzzed: FuzzedServer): Promise<{ refused: number; done: number }> {
  fuzzed.startNewMeetup();
  let [refused, done] = [0, 0];
  const property = fc.asyncProperty(badRequests(route), async (requestOf) => {
    const live = await fuzzed.live();
    const before = fuzzed.state();
    const sent = requestOf(live);
    const answer = await sendRawRequest(fuzzed.origin, { method: route.method, ...sent });
    const told = inWords(route, sent, answer);
    if (answer.status < 400) {
      judgeSuccess(route, answer, told);
      done += 1;
      return;
    }
    judgeRefusal(route, sent, answer, told);
    expect(fuzzed.state() === before, told).toBe(true);
    refused += 1;
  });
  await fc.assert(property, { numRuns: 250, seed: 4 });
  return { refused, done };
}

function judgeSuccess({ method, success }: Route, { status, mediaType, text }: ReceivedResponse, told: string): void {
  if (status === 304 && method === "GET") return;
  expect(status, told).toBe(success.status);
  const answered: unknown = mediaType.includes("json") ? JSON.parse(text) : text;
  if (success.body !== null) expect(success.body.safeParse(answered).error, told).toBeUndefined();
}

function judgeRefusal(
  route: Route,
  sent: BadRequest,
  { status, mediaType, text }: ReceivedResponse,
  told: string,
): void {
  expect(status, told).toBeLessThan(500);
  expect(mediaType, told).toContain(PROBLEM_MEDIA_TYPE);
  const { code, ...rest } = problem.parse(JSON.parse(text));
  const declared: ProblemCode[] = [
    ...route.codes,
    ...commonProblemCodes,
    ...(isElsewhere(sent) ? ["not_found" as const] : []),
  ];
  expect(declared, told).toContain(code);
  expect([status, rest.status], told).toEqual([statusOfCode[code], statusOfCode[code]]);
}

/** An empty segment makes it the address of no route. */
const isElsewhere = ({ path }: BadRequest) => (path.split("?")[0] ?? "").split("/").slice(1).includes("");

function inWords({ method }: Route, { path, headers, body }: BadRequest, { status, text }: ReceivedResponse): string {
  const request = `${method} ${path} ${JSON.stringify(headers)} ${body?.subarray(0, 500)}`;
  return `${request} was answered with ${status} ${text.slice(0, 500)}`;
}

describe("every route, with any request", () => {
  it.each(Object.entries<Route>(routes))(
    "[MS11] %s answers with what it declares, and a refusal changes nothing",
    async (_name, route) => {
      const { refused, done } = await fuzz(route, server);
      // Both happened; else the requests have tested only one of them.
      expect(refused).toBeGreaterThan(10);
      expect(done).toBeGreaterThan(0);
    },
  );

  it("none of it was counted as a fault of the server", () => {
    expect(server.failures).toEqual([]);
  });
});

describe("control: the test fails", () => {
  const notice = (text: string): unknown => expect.stringContaining(text);

  it("[MS11] when a write breaks", async () => {
    const broken = await FuzzedServer.open((store) => {
      const commit = store.records.commit.bind(store.records);
      store.records.commit = async (id, change) => {
        if (change.kind === "change" && "title" in change.meetup.set) throw new TypeError("for the test");
        return await commit(id, change);
      };
      return store;
    });
    await expect(fuzz(routes.editMeetup, broken)).rejects.toMatchObject({
      cause: { message: notice("to be less than 500") },
    });
    await broken.close();
  });

  it("when a route answers with what it does not declare", async () => {
    const codes = routes.castVotes.codes.filter((code) => code !== "option_not_found");
    await expect(fuzz({ ...routes.castVotes, codes }, server)).rejects.toMatchObject({
      cause: { message: notice("option_not_found") },
    });
  });
});
