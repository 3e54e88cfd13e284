import { describe, expect, it } from "vitest";
import { createMeetupByHttp, testClientOf } from "../meetups/testing/test-client.ts";
import { beerMeetup } from "../meetups/testing/test-node.ts";
import { fairQueueLimits } from "../rate-limits/fair-queue.ts";
import { createTestApp } from "../testing/create-test-app.ts";

const attacker = "192.0.2.66";
const friend = "198.51.100.7";
const nothing = JSON.stringify({});

/** How many of the attacker's requests were answered before the friend's, who sent it after all of theirs. */
async function countAnsweredBefore(count: number, attack: { method: "PATCH" | "GET"; body?: string }): Promise<number> {
  const send = testClientOf(await createTestApp());
  const { path, anna, slot } = await createMeetupByHttp(send);
  let answered = 0;
  const { method, body } = attack;
  const sent = Array.from({ length: count }, () =>
    send(method, path, { address: attacker, ...(body !== undefined && { body }) }).then(({ status }) => {
      answered += 1;
      return status;
    }),
  );
  const vote = { body: { votes: { [slot]: "yes" } }, token: anna.token, address: friend };
  expect((await send("PUT", `${anna.path}/votes`, vote)).status).toBe(200);
  const before = answered;
  expect(new Set(await Promise.all(sent))).toEqual(new Set([method === "GET" ? 200 : 400]));
  return before;
}

describe("what one address sends at once", () => {
  it.each<[string, string]>([
    ["unknown keys", JSON.stringify(Object.fromEntries(Array.from({ length: 6_500 }, (_, n) => [`k${n}`, 0])))],
    ["nested lists", `{"title":${"[".repeat(30_000)}${"]".repeat(30_000)}}`],
    ["combining marks", JSON.stringify({ title: `a${"\u0300".repeat(30_000)}` })],
    ["what is no JSON", `{"title":"${"x".repeat(60_000)}`],
  ])(
    "[LI31] as bodies of 60 KiB of %s is parsed one in a turn: a friend's vote waits for a few of 120",
    async (_what, body) => {
      expect(await countAnsweredBefore(120, { method: "PATCH", body })).toBeLessThan(40);
    },
  );

  it("[LI31] as requests without a body begins a share in a turn: a friend's vote waits for a few shares of thousands", async () => {
    expect(await countAnsweredBefore(5_000, { method: "GET" })).toBeLessThan(20 * fairQueueLimits.perIteration);
  });

  it("[LI32] is refused, and not parsed, when too much of it waits already; a friend's is not", async () => {
    const send = testClientOf(await createTestApp());
    const { path } = await createMeetupByHttp(send);
    const body = JSON.stringify({ ...beerMeetup, description: "x".repeat(40 * 1_024) });
    const most = Math.ceil(fairQueueLimits.maxQueued / 80);
    const answers = Promise.all(
      Array.from({ length: most + 100 }, () => send("PATCH", path, { body, address: attacker })),
    );
    const theirs = send("PATCH", path, { body, address: friend });
    const refused = (await answers).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]).toMatchObject({ headers: { "retry-after": "1" }, json: { code: "rate_limited" } });
    expect((await theirs).status).toBe(400);
    expect((await send("PATCH", path, { body: nothing, address: attacker })).status).toBe(400);
  });
});
